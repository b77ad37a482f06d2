import { defineWords } from '@kreds/platform-web';

export const settingsWords = defineWords({
  da: {
    forming: 'Netværket samles',
    formingCount: {
      one: '{count} leder er med. Et netværk starter med fem til syv.',
      other: '{count} ledere er med. Et netværk starter med fem til syv.',
    },
    start: 'Start netværket',
    settings: 'Netværket',
    name: 'Navn',
    language: 'Sprog på væggen',
    change: 'Ret navn og sprog',
    needed: 'Feltet mangler.',
    finish: 'Afslut netværket',
    finishSure: 'Ja, afslut netværket',
    finishNote: 'Et afsluttet netværk kan ikke åbnes igen. Alle kan stadig læse det.',
    keep: 'Lad være',
  },
  en: {
    forming: 'The network is forming',
    formingCount: {
      one: '{count} leader is in it. A network starts with five to seven.',
      other: '{count} leaders are in it. A network starts with five to seven.',
    },
    start: 'Start the network',
    settings: 'The network',
    name: 'Name',
    language: 'Language on the wall',
    change: 'Change name and language',
    needed: 'This field is missing.',
    finish: 'Finish the network',
    finishSure: 'Yes, finish the network',
    finishNote: 'A finished network cannot be opened again. Everybody can still read it.',
    keep: 'Leave it',
  },
});
