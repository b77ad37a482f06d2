import type { NetworkTexts } from '../../src/vaults/note-texts';

/** Netværk Fjorden, which meets for the first time in two weeks. One leader has come in so far. */
export const FJORDEN: NetworkTexts = {
  inGroup: ['ragnhild'],
  waiting: [],
  rules: [],
  notes: [
    { meeting: null, by: 'viggo', text: 'Velkommen. Her samler vi det, vi vil huske sammen.' },
    { meeting: null, by: 'dorthe', text: 'På første møde finder vi selv på vores regler. Tænk gerne over én hver.' },
  ],
  leads: [],
  conversations: [
    {
      leader: 'ragnhild',
      checked: 'qr',
      prepared: ['Hun skrev i sin mail, at hun mest er spændt på at møde andre. Begynd dér.'],
      notes: [
        { step: 'opening', by: 'viggo', text: 'Ragnhild har været leder i to år og var kollega med alle før. Det fylder mere, end hun troede.' },
        { step: 'opening', by: 'ragnhild', text: 'Jeg vil gerne kunne gå hjem uden at gøre en opgave færdig for en anden.' },
      ],
      strain: [
        { text: 'Opgaver, jeg tager tilbage igen', sort: 'can-change' },
        { text: 'Frokost med tidligere kolleger, der går i stå', sort: 'share-or-redefine' },
        { text: 'Leveringstider', sort: 'cannot-influence' },
      ],
      themes: ['alone-with-hard-tasks'],
      resources: ['En søster, der også leder', 'Cykelturen hjem'],
      control: [],
      actions: [],
      obstacles: [],
    },
  ],
  personal: [
    {
      who: 'ragnhild',
      reflections: [
        { on: [9, '20:30'], text: 'Fik logget ind. Jeg skriver her for at prøve, om det gør en forskel.', mood: 3, energy: 3 },
        { on: [6, '18:10'], prompt: 'closing-time', text: 'Jeg slutter dagen med at gå en runde. Så ser jeg, hvem der stadig sidder der. Det er nok derfor, jeg bliver.', mood: 3 },
        { on: [2, '19:20'], text: 'Gik først i dag. Verden stod der endnu.', mood: 4, energy: 4 },
      ],
    },
  ],
};
