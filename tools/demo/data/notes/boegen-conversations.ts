import type { ConversationTexts } from '../../src/vaults/note-texts';

/** Mette's conversations with four of the leaders of Netværk Bøgen; with Vilfred she has written alone so far. */
export const BOEGEN_CONVERSATIONS: readonly ConversationTexts[] = [
  {
    leader: 'kirsten',
    checked: 'qr',
    prepared: ['Vi begynder med dagen: hvordan den går i gang, og hvem der tager over, når du går hjem.'],
    notes: [
      { step: 'opening', by: 'mette', text: 'Kirsten har ledet værkstedet i elleve år. Hun kender alle ordrer udenad og bliver ringet op i ferien.' },
      { step: 'opening', by: 'mette', text: 'Hun vil gerne hjem til aftensmad tre gange om ugen. Det er målet, hun selv valgte.' },
      { step: 'opening', by: 'kirsten', text: 'Jeg vil holde op med at rette tilbud om aftenen. De kan vente til næste morgen.' },
    ],
    strain: [
      { text: 'Tilbud, der skal regnes færdige om aftenen', sort: 'can-change' },
      { text: 'Telefonen i ferien', sort: 'can-change' },
      { text: 'Prisen på træ', sort: 'cannot-influence' },
      { text: 'At være den eneste, der kender kunderne', sort: 'share-or-redefine' },
    ],
    themes: ['no-holiday-for-years', 'alone-with-hard-tasks'],
    resources: ['En værkfører, som hun stoler på', 'Svømning tirsdag morgen', 'En mand, der spørger'],
    control: [
      { text: 'Hvornår jeg svarer på mail', sort: 'control' },
      { text: 'Hvem der deltager i byggemøderne', sort: 'control' },
      { text: 'Hvor hurtigt leverandøren svarer', sort: 'influence' },
      { text: 'At foråret er travlt', sort: 'condition' },
    ],
    actions: [
      { code: 'own-working-time-rules', text: 'Ingen tilbud efter klokken 17 i fire uger', state: 'under-way' },
      { code: 'delegation', text: 'Værkføreren tager byggemødet om torsdagen', state: 'planned' },
    ],
    obstacles: [
      { code: 'own-dutifulness', text: 'Jeg synes, kunden har krav på svar samme dag.' },
      { code: 'busy-everyday', text: 'Maj og juni æder alle gode aftaler.' },
    ],
  },
  {
    leader: 'ib',
    checked: 'qr',
    prepared: [],
    notes: [
      { step: 'opening', by: 'mette', text: 'Ib overtog firmaet efter sin far. Han ligger vågen op til månedens udgang.' },
      { step: 'opening', by: 'mette', text: 'Han vil ikke have gode råd, men gerne nogen at tænke højt sammen med.' },
      { step: 'opening', by: 'ib', text: 'Det hjalp at tegne det op. Halvdelen ligger faktisk ikke hos mig.' },
    ],
    strain: [
      { text: 'Lønninger, når betalingerne er forsinkede', sort: 'share-or-redefine' },
      { text: 'Vejret i maj', sort: 'cannot-influence' },
      { text: 'Frokosten, der forsvinder', sort: 'can-change' },
      { text: 'To medarbejdere, der ikke taler sammen', sort: null },
    ],
    themes: ['company-economy'],
    resources: ['Bogholderen, der har været der i tyve år', 'Hunden og skoven'],
    control: [
      { text: 'Om jeg spiser frokost', sort: 'control' },
      { text: 'Betalingsfristen på nye aftaler', sort: 'influence' },
      { text: 'Høsten', sort: 'condition' },
    ],
    actions: [
      { code: 'breaks-between-tasks', text: 'Tyve minutter ude efter frokost, hver dag', state: 'kept' },
      { code: 'openness', text: 'Fortælle bogholderen, hvad jeg ligger vågen over', state: 'planned' },
    ],
    obstacles: [{ code: 'expectations-of-others', text: 'Min far var altid den sidste, der gik.' }],
  },
  {
    leader: 'johanne',
    checked: 'voice',
    prepared: ['Samtalen er på telefon. Hun har bedt om, at vi begynder med det, der går godt.'],
    notes: [
      { step: 'opening', by: 'mette', text: 'Johanne er stolt af de frivillige og træt af ansøgninger. Hun skriver dem om søndagen.' },
      { step: 'opening', by: 'mette', text: 'Bestyrelsen er venlig, men langt væk. Hun har aldrig bedt dem om noget.' },
      { step: 'opening', by: 'johanne', text: 'Jeg vil bede om hjælp til regnskabet, før det brænder på.' },
      { step: 'opening', by: 'johanne', text: 'Søndag er fri. Jeg har sagt det højt nu, så gælder det.' },
    ],
    strain: [
      { text: 'Ansøgninger med frist mandag morgen', sort: 'can-change' },
      { text: 'Familier, vi må sige nej til', sort: 'share-or-redefine' },
      { text: 'Puljer, der lukker', sort: 'cannot-influence' },
    ],
    themes: ['values-under-pressure', 'large-portfolio'],
    resources: ['Et team, der griner', 'Kor om onsdagen', 'Formanden svarer, når man spørger'],
    control: [
      { text: 'Hvornår jeg åbner computeren om søndagen', sort: 'control' },
      { text: 'Hvor mange puljer vi søger', sort: 'influence' },
      { text: 'At pengene kommer for et år ad gangen', sort: 'condition' },
    ],
    actions: [
      { code: 'talk-with-own-manager', text: 'Bede bestyrelsen om hjælp til regnskabet', state: 'kept' },
      { code: 'extra-resources', text: 'En studerende, der læser ansøgninger igennem', state: 'under-way' },
    ],
    obstacles: [
      { code: 'workplace', text: 'Alle spørger mig, fordi jeg plejer at vide det.' },
      { code: 'own-dutifulness', text: 'Jeg har svært ved at aflevere noget, der kun er godt nok.' },
    ],
  },
  {
    leader: 'vilfred',
    checked: null,
    prepared: [],
    notes: [
      { step: 'opening', by: 'mette', text: 'We spoke in English. He leads forty people in three countries and is new in Denmark.' },
      { step: 'opening', by: 'mette', text: 'He asked whether others here have calls in the evening, too. Let him into these notes next time we meet.' },
    ],
    strain: [
      { text: 'Calls with another time zone after dinner', sort: 'can-change' },
      { text: 'Two managers who want different things', sort: null },
    ],
    themes: [],
    resources: ['A colleague who says what she thinks'],
    control: [],
    actions: [],
    obstacles: [],
  },
];
