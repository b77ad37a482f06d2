import { defineWords } from '@kreds/platform-web';

export const networkPageWords = defineWords({
  da: {
    people: 'Mennesker',
    facilitator: 'Facilitator',
    co_facilitator: 'Medfacilitator',
    guest: 'Gæst',
    call: 'Ring',
    gone: 'Netværket findes ikke her',
    failed: 'Netværket kunne ikke hentes',
    'try-again': 'Prøv igen',
    home: 'Til forsiden',
  },
  en: {
    people: 'People',
    facilitator: 'Facilitator',
    co_facilitator: 'Co-facilitator',
    guest: 'Guest',
    call: 'Call',
    gone: 'The network is not to be found here',
    failed: 'The network could not be fetched',
    'try-again': 'Try again',
    home: 'To the front page',
  },
});
