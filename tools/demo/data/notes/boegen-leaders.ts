import type { PersonalTexts } from '../../src/vaults/note-texts';

/** What five leaders of Netværk Bøgen have written for themselves. Ea has not begun: her pages are empty. */
export const BOEGEN_LEADERS: readonly PersonalTexts[] = [
  {
    who: 'kirsten',
    reflections: [
      { on: [78, '21:10'], text: 'Første aften i lang tid uden computeren på køkkenbordet. Jeg vidste ikke, hvor jeg skulle sætte mig.', mood: 3, energy: 2 },
      { on: [63, '06:45'], prompt: 'first-hour', text: 'Min første time går med andres spørgsmål. I dag lukkede jeg døren og regnede ét tilbud færdigt.', mood: 4, energy: 3 },
      { on: [49, '20:30'], text: 'Værkføreren sagde, at han godt kunne tage kunden selv. Han har bare ventet på, at jeg spurgte.', mood: 4 },
      { on: [35, '19:15'], prompt: 'said-no', text: 'Jeg sagde nej til en ordre med for kort frist. Kunden sagde bare: Så siger vi ugen efter.', mood: 5, energy: 4 },
      { on: [20, '21:40'], text: 'En skidt uge. Tre syge og en maskine, der stod stille. Jeg regnede tilbud til klokken elleve to aftener.', mood: 2, energy: 1 },
      { on: [11, '18:20'], prompt: 'pulls-back', text: 'Det, der trækker mig tilbage, er tanken om, at ingen andre gør det ordentligt.', mood: 3, energy: 3, toFacilitator: true },
      { on: [3, '17:05'], text: 'Hjemme til aftensmad tirsdag, onsdag og torsdag. Vi spillede kort bagefter.', mood: 5, energy: 4 },
    ],
    lines: [
      { meeting: 1, part: 'check-in', text: 'Jeg kommer direkte fra værkstedet og er stadig lidt derude.' },
      { meeting: 1, part: 'take-away', text: 'Jeg er ikke den eneste, der svarer på mail i sengen.', toNetwork: true },
      { meeting: 2, part: 'take-away', text: 'En pause tæller først, når telefonen ligger et andet sted.' },
    ],
    intentions: [
      { on: [26, '20:05'], meeting: 2, text: 'Ingen tilbud efter klokken 17, heller ikke de små.', cueCard: true, state: 'open', toFacilitator: true },
      { on: [52, '20:15'], meeting: 1, text: 'Spise frokost sammen med de andre to gange om ugen.', cueCard: false, state: 'tried', outcome: 'Det blev til én gang om ugen. Det er stadig én mere end før.' },
    ],
    placements: [{ on: [24, '20:40'], stage: 4, text: 'Jeg ser mønsteret nu, men slipper det ikke hver gang.' }],
  },
  {
    who: 'ib',
    reflections: [
      { on: [72, '22:05'], text: 'Lå vågen og regnede. Stod op, skrev tallene ned og sov derefter.', mood: 2, energy: 2 },
      { on: [58, '12:50'], prompt: 'quiet-place', text: 'Der er ro bag lageret, lige hvor solen rammer muren. Tyve minutter dér i dag.', mood: 4, energy: 4 },
      { on: [40, '18:30'], text: 'Far kom forbi og spurgte, hvorfor der ikke var lys på kontoret. Jeg sagde, at jeg var gået en tur.', mood: 3 },
      { on: [22, '19:55'], prompt: 'carried-home', text: 'Jeg tog en uenighed med hjem, som ikke var min. Den kunne godt være blevet på lageret.', energy: 2 },
      { on: [8, '13:10'], text: 'Bogholderen og jeg gennemgik betalingerne sammen. Det tog en halv time og sparede mig en uge.', mood: 4, energy: 4, toFacilitator: true },
    ],
    lines: [
      { meeting: 1, part: 'take-away', text: 'En tur efter frokost. Det er så enkelt, at jeg ikke har gjort det før.' },
      { meeting: 2, part: 'check-in', text: 'Jeg har gået hver dag undtagen to. Hunden er tilfreds.' },
    ],
    intentions: [
      { on: [25, '21:00'], meeting: 2, text: 'Fortælle bogholderen, hvad jeg ligger vågen over.', cueCard: true, state: 'open' },
    ],
  },
  {
    who: 'johanne',
    reflections: [
      { on: [66, '20:20'], text: 'Ringede til formanden. Jeg havde øvet mig hele formiddagen. Hun sagde ja, før jeg var færdig.', mood: 5, energy: 4 },
      { on: [51, '16:40'], prompt: 'enough', text: 'Ansøgningen blev sendt fredag klokken fire. Den var god nok. Jeg læste den ikke igen.', mood: 4, energy: 3 },
      { on: [37, '21:25'], text: 'Vi måtte sige nej til en familie i dag. Det bliver ikke lettere, men vi talte om det bagefter.', mood: 2, energy: 2 },
      { on: [29, '19:00'], prompt: 'laughed', text: 'Koret sang falsk i to takter, og alle vidste det.', mood: 5 },
      { on: [15, '18:45'], text: 'Den studerende fandt en fejl, jeg selv havde overset tre gange. Dejligt at være to.', mood: 4, energy: 4 },
      { on: [6, '20:10'], prompt: 'others-task', text: 'Jeg bestiller stadig selv kaffen. Det kan enhver gøre.', mood: 4, toFacilitator: true },
    ],
    lines: [
      { meeting: 1, part: 'check-in', text: 'Jeg glæder mig over at sidde i et rum, hvor jeg ikke har ansvar for stolene.' },
      { meeting: 2, part: 'take-away', text: 'Det er tilladt at holde pause, før man er træt.', toNetwork: true },
    ],
    intentions: [
      { on: [26, '21:15'], meeting: 2, text: 'Søndag er fri, også når der er frist mandag.', cueCard: true, state: 'open', toFacilitator: true },
      { on: [53, '20:00'], meeting: 1, text: 'Bede bestyrelsen om hjælp til regnskabet.', cueCard: false, state: 'tried', outcome: 'Kassereren kommer nu hver anden torsdag.' },
    ],
    placements: [{ on: [23, '20:20'], stage: 5, text: 'Jeg øver mig i det nye og glemmer det kun om mandagen.' }],
  },
  {
    who: 'vilfred',
    reflections: [
      { on: [60, '22:30'], text: 'Late call again. I noticed that nobody had asked me to be there. I had simply never left.', mood: 2, energy: 2 },
      { on: [44, '17:50'], prompt: 'asked-help', text: 'I asked a colleague how she handles two managers. She laughed and drew me a map.', mood: 4, energy: 3 },
      { on: [27, '19:40'], prompt: 'good-break', text: 'Fifteen minutes by the harbour, phone in the drawer. I came back with one idea instead of six.', mood: 4, energy: 4 },
      { on: [9, '21:05'], text: 'Moved the evening call to the morning. They said they had wondered when I would.', mood: 5, energy: 4 },
    ],
    lines: [
      { meeting: 1, part: 'check-in', text: 'I am here, a little nervous about my Danish.' },
      { meeting: 2, part: 'take-away', text: 'A break is something I can put in the calendar like any other meeting.' },
    ],
    intentions: [
      { on: [26, '18:30'], meeting: 2, text: 'No calls after dinner on Tuesdays and Thursdays.', cueCard: true, state: 'open' },
    ],
  },
  {
    who: 'anne-mathilde',
    reflections: [
      { on: [70, '23:20'], text: 'Premiere. Alt gik, og jeg kunne ikke huske, hvornår jeg sidst havde spist ved et bord.', mood: 4, energy: 1 },
      { on: [47, '11:30'], prompt: 'body-tells', text: 'Skuldrene oppe om ørerne er mit første tegn. I dag opdagede jeg det før frokost.', mood: 3, energy: 3 },
      { on: [31, '22:15'], prompt: 'put-down', text: 'Jeg lægger programteksterne fra mig. De skrives bedre af andre, og de vil gerne.', mood: 4 },
      { on: [18, '09:40'], text: 'En fri aften. Jeg gik i biografen og så noget dårligt. Det var vidunderligt.', mood: 5, energy: 4 },
      { on: [4, '21:50'], prompt: 'hard-talk', text: 'Samtalen med scenemesteren. Jeg har udskudt den i tre uger. På fredag klokken ti.', mood: 3, energy: 3 },
    ],
    lines: [
      { meeting: 1, part: 'take-away', text: 'Jeg tager kanden med hjem. Altså billedet af den.' },
      { meeting: 2, part: 'take-away', text: 'Én fri aften om ugen, skrevet ind før alt andet.', toNetwork: true },
    ],
    intentions: [
      { on: [25, '22:00'], meeting: 2, text: 'Onsdag aften er min. Ingen møder, ingen prøver.', cueCard: true, state: 'open' },
    ],
  },
];
