import type { NetworkTexts } from '../../src/vaults/note-texts';

/** Netværk Heden, with two meetings left. One leader uses the app; the others come without it. */
export const HEDEN: NetworkTexts = {
  inGroup: ['aase'],
  waiting: [],
  rules: [
    { by: 'viggo', text: 'Det, der bliver sagt her, er kun vores.' },
    { by: 'aase', text: 'Vi spørger mere, end vi svarer.' },
    { by: 'dorthe', text: 'Den, der har ordet, bliver ikke afbrudt.' },
  ],
  notes: [
    { meeting: 1, by: 'dorthe', text: 'Alle fandt ét lille skridt. Vi hører om dem næste gang.' },
    { meeting: 2, by: 'aase', text: 'Pausen midt på dagen virkede for fire af os. De to andre prøver om formiddagen.' },
    { meeting: 3, by: 'dorthe', text: 'Mellem flere hensyn: Det hjalp at sige højt, hvem man ikke kan gøre glad i dag.' },
    { meeting: 4, by: 'aase', text: 'Retning: Vi skrev tre linjer hver og læste dem op. Gem dem til sidste møde.' },
    { meeting: null, by: 'viggo', text: 'Der er to møder tilbage. Sig til, hvis der er noget, vi skal nå.' },
  ],
  leads: [
    { meeting: 3, by: 'viggo', item: 'work', about: 'aase', text: 'Sagde nej højt for første gang. De andre holdt vejret.' },
    { meeting: 4, by: 'dorthe', item: 'take-away', about: 'aase', text: 'Hendes tre linjer var de korteste og de tydeligste.' },
    { meeting: 4, by: 'viggo', item: null, text: 'Begynd at tale om afslutningen på næste møde, ikke på det sidste.' },
  ],
  conversations: [
    {
      leader: 'aase',
      checked: 'qr',
      prepared: ['Spørg til, hvordan hun holder ferie.'],
      notes: [
        { step: 'opening', by: 'viggo', text: 'Åse leder et sted med lange traditioner. Hun har ikke holdt mere end fem dages ferie i seks år.' },
        { step: 'opening', by: 'aase', text: 'Tre uger i sommer. Jeg tør næsten ikke skrive det.' },
        { step: 'midway', by: 'viggo', text: 'Halvvejs: Ferien er bestilt, og afløseren er fundet. Hun siger det med et grin.' },
        { step: 'midway', by: 'aase', text: 'Det sværeste er ikke at aflevere opgaven, men at lade være med at kigge efter.' },
      ],
      strain: [
        { text: 'Ferie, der bliver til hjemmearbejde', sort: 'can-change' },
        { text: 'Ordrer, der samler sig i oktober', sort: 'cannot-influence' },
        { text: 'At alle kommer til mig med reklamationer', sort: 'share-or-redefine' },
      ],
      themes: ['no-holiday-for-years', 'large-portfolio'],
      resources: ['To dygtige mellemledere', 'Fårene derhjemme'],
      control: [
        { text: 'Hvem der svarer på reklamationer', sort: 'control' },
        { text: 'Hvor mange nye varer vi tager ind', sort: 'influence' },
        { text: 'At oktober er oktober', sort: 'condition' },
      ],
      actions: [
        { code: 'delegation', text: 'Reklamationer går til lageret først', state: 'kept' },
        { code: 'own-working-time-rules', text: 'Tre ugers ferie i træk', state: 'planned' },
      ],
      obstacles: [{ code: 'expectations-of-others', text: 'De tror, jeg er lige om hjørnet. Det har jeg lært dem.' }],
    },
  ],
  personal: [
    {
      who: 'aase',
      reflections: [
        { on: [92, '20:15'], text: 'Jeg tænker stadig på første møde. Jeg sagde mere, end jeg havde regnet med.', mood: 4, energy: 3 },
        { on: [64, '19:35'], prompt: 'rule-of-mine', text: 'Min regel: Reklamationer læses klokken ti og klokken tre. Ikke ellers.', mood: 4 },
        { on: [38, '21:00'], prompt: 'learned-from', text: 'Lærte af en af de unge, at man kan svare “det ved jeg i morgen”.', mood: 4, energy: 4 },
        { on: [16, '18:40'], text: 'Bestilte ferien. Tre uger. Hånden rystede lidt.', mood: 5, energy: 4, toFacilitator: true },
        { on: [5, '20:50'], prompt: 'expects', text: 'Jeg tror, de venter, at jeg svarer med det samme. Jeg har aldrig spurgt dem.', mood: 3, energy: 3 },
      ],
      lines: [
        { meeting: 3, part: 'take-away', text: 'Jeg kan godt lide en kunde og sige nej til ham.' },
        { meeting: 4, part: 'take-away', text: 'Min retning er mod færre ting, gjort færdige.', toNetwork: true },
      ],
      intentions: [
        { on: [15, '20:10'], meeting: 4, text: 'Spørge de ansatte, hvad de egentlig venter af mig.', cueCard: true, state: 'open', toFacilitator: true },
        { on: [68, '20:00'], meeting: 2, text: 'Holde frokost uden telefon.', cueCard: false, state: 'tried', outcome: 'Holder endnu, undtagen om fredagen.' },
      ],
      placements: [{ on: [14, '21:10'], stage: 6, text: 'Det meste af ugen går det af sig selv.' }],
    },
  ],
};
