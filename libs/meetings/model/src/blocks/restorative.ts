import type { Block } from './block';

/** Openings that let body and head arrive. All are voluntary, and sitting still is always a way of taking part. */
export const RESTORATIVE_BLOCKS: readonly Block[] = [
  {
    key: 'yoga-on-the-mat',
    element: 'restitution',
    kind: 'restorative',
    minutes: 30,
    yoga: true,
    words: {
      da: {
        title: 'Yoga og ro',
        titlePrivate: 'Yoga på måtten, instruktøren leder',
        prompt: '',
        script: [
          'Læg telefonen fra dig, og find en måtte.',
          'Alt er frivilligt. Spring over, hvad der ikke passer til din krop i dag.',
          'Gør bevægelserne mindre, hvis noget gør ondt.',
          'Bliv liggende lidt til sidst, og kom op i dit eget tempo.',
        ],
        materials: ['En måtte til hver', 'Et tæppe til hver'],
        room: ['Et lokale med plads på gulvet', 'Dæmpet lys', 'Tal lavt af hensyn til naboerne'],
        cautions: [
          'Spørg samlet, om nogen skal passe på ryg eller knæ. Ingen skal forklare hvorfor.',
          'Stil stole frem til dem, der hellere vil sidde.',
        ],
      },
      en: {
        title: 'Yoga and calm',
        titlePrivate: 'Yoga on the mat, the instructor leads',
        prompt: '',
        script: [
          'Put your phone away and find a mat.',
          'Everything is voluntary. Leave out what does not suit your body today.',
          'Make the movements smaller if something hurts.',
          'Stay down for a while at the end, and get up at your own pace.',
        ],
        materials: ['A mat for each', 'A blanket for each'],
        room: ['A room with space on the floor', 'Soft light', 'Speak quietly for the sake of the neighbours'],
        cautions: [
          'Ask everybody at once about backs and knees. Nobody has to explain why.',
          'Put out chairs for those who would rather sit.',
        ],
      },
    },
  },
  {
    key: 'yoga-on-the-chair',
    element: 'restitution',
    kind: 'restorative',
    minutes: 30,
    yoga: true,
    words: {
      da: {
        title: 'Yoga på stolen',
        titlePrivate: 'Siddende yoga, instruktøren leder',
        prompt: '',
        script: [
          'Sæt dig, så begge fødder når gulvet.',
          'Vi begynder med skuldre og nakke.',
          'Følg din egen vejrtrækning. Du behøver ikke følge vores.',
          'Luk øjnene, eller se på et punkt på gulvet.',
        ],
        materials: [],
        room: ['Stole uden armlæn', 'Plads til at strække armene ud'],
        cautions: ['Lad være med at rette på nogen med hænderne.'],
      },
      en: {
        title: 'Yoga on the chair',
        titlePrivate: 'Seated yoga, the instructor leads',
        prompt: '',
        script: [
          'Sit so that both feet reach the floor.',
          'We begin with shoulders and neck.',
          'Follow your own breath. You need not follow ours.',
          'Close your eyes, or look at a spot on the floor.',
        ],
        materials: [],
        room: ['Chairs without armrests', 'Space to stretch out the arms'],
        cautions: ['Correct nobody with your hands.'],
      },
    },
  },
  {
    key: 'breathing-space',
    element: 'restitution',
    kind: 'restorative',
    minutes: 30,
    words: {
      da: {
        title: 'Åndehul',
        titlePrivate: 'Vejrtrækning og stilhed, du leder selv',
        prompt: '',
        script: [
          'Sæt dig, som det er bedst for dig.',
          'Træk vejret ind, mens du tæller til fire. Pust ud, mens du tæller til seks.',
          'Vi gør det i fem minutter. Bagefter er vi stille sammen.',
          'Når tankerne går, så lad dem gå. Kom tilbage til næste åndedrag.',
          'Til sidst strækker vi os og ser på hinanden.',
        ],
        materials: ['Et ur, der ikke siger noget'],
        room: ['Et stille lokale med stole i kreds'],
        cautions: ['Nogle bliver urolige af at tælle åndedrag. Sig, at man bare kan sidde.'],
      },
      en: {
        title: 'Breathing space',
        titlePrivate: 'Breathing and silence, you lead it yourself',
        prompt: '',
        script: [
          'Sit in the way that is best for you.',
          'Breathe in while you count to four. Breathe out while you count to six.',
          'We do this for five minutes. Afterwards we are silent together.',
          'When thoughts wander, let them. Come back to the next breath.',
          'At the end we stretch and look at each other.',
        ],
        materials: ['A clock that makes no sound'],
        room: ['A quiet room with chairs in a circle'],
        cautions: ['Counting breaths makes some uneasy. Say that just sitting is fine.'],
      },
    },
  },
  {
    key: 'silent-walk',
    element: 'restitution',
    kind: 'restorative',
    minutes: 30,
    words: {
      da: {
        title: 'En tur i stilhed',
        titlePrivate: 'Gåtur ude, uden snak',
        prompt: '',
        script: [
          'Vi går i tyve minutter uden at tale.',
          'Gå langsommere, end du plejer.',
          'Læg mærke til tre ting, du kan høre.',
          'Vi mødes ved døren igen. Du kan vende om, når du vil.',
        ],
        materials: ['Overtøj efter vejret'],
        room: ['En rolig vej eller en park tæt på'],
        cautions: [
          'Find en kort rute til dem, der ikke kan gå langt.',
          'Ved glat føre: bliv inde, og tag åndehullet i stedet.',
        ],
      },
      en: {
        title: 'A walk in silence',
        titlePrivate: 'A walk outside, without talk',
        prompt: '',
        script: [
          'We walk for twenty minutes without talking.',
          'Walk more slowly than you usually do.',
          'Notice three things that you can hear.',
          'We meet at the door again. You may turn round when you like.',
        ],
        materials: ['Outdoor clothes for the weather'],
        room: ['A calm road or a park nearby'],
        cautions: [
          'Have a short way for those who cannot walk far.',
          'When it is icy, stay in and take the breathing space instead.',
        ],
      },
    },
  },
];
