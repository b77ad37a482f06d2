import type { ErrorCatalogue } from '@kreds/kernel';

/** Refusals of programmes and networks. A sentence names the rule that was broken, never what is known of a person. */
export const PROGRAMMES_ERRORS = {
  'programmes.network-finished': {
    status: 409,
    da: 'Netværket er afsluttet. Vælg et andet netværk.',
    en: 'The network has finished. Choose another network.',
  },
  'programmes.network-full': {
    status: 409,
    da: 'Netværket er fuldt med 7 ledere. Vælg et andet netværk.',
    en: 'The network is full with 7 leaders. Choose another network.',
  },
  'programmes.member-already': {
    status: 409,
    da: 'Lederen er allerede med i netværket.',
    en: 'The leader is already in the network.',
  },
  'programmes.was-member': {
    status: 409,
    da: 'Lederen har forladt netværket. Vælg et andet netværk.',
    en: 'The leader has left this network. Choose another network.',
  },
  'programmes.same-company': {
    status: 409,
    da: 'To fra samme virksomhed kan ikke være i samme netværk. Vælg et andet netværk.',
    en: 'Two people from one company cannot be in the same network. Choose another network.',
  },
  'programmes.facilitates-here': {
    status: 409,
    da: 'Personen leder netværket og kan ikke også være medlem.',
    en: 'The person leads the network and cannot also be a member.',
  },
  'programmes.is-member-here': {
    status: 409,
    da: 'Personen er medlem af netværket og kan ikke også lede det.',
    en: 'The person is a member of the network and cannot also lead it.',
  },
  'programmes.placed-elsewhere': {
    status: 409,
    da: 'Lederen er med i et andet netværk i forløbet. Afslut pladsen dér først.',
    en: 'The leader is in another network of the programme. End that place first.',
  },
  'programmes.joined-from-needed': {
    status: 422,
    da: 'Netværket er i gang. Vælg det første møde, lederen skal med til.',
    en: 'The network is under way. Choose the first meeting that the leader joins.',
  },
  'programmes.left-already': {
    status: 409,
    da: 'Lederen har allerede forladt netværket.',
    en: 'The leader has already left the network.',
  },
  'programmes.left-before-joined': {
    status: 422,
    da: 'Lederen kom først med senere. Vælg et senere møde.',
    en: 'The leader joined later than that. Choose a later meeting.',
  },
  'programmes.network-state': {
    status: 409,
    da: 'Netværket kan ikke gå til det trin nu. Genindlæs siden.',
    en: 'The network cannot go to that stage now. Reload the page.',
  },
  'programmes.too-few-members': {
    status: 409,
    da: 'Der er for få ledere. Et netværk starter med mindst 5.',
    en: 'There are too few leaders. A network starts with at least 5.',
  },
  'programmes.no-facilitator': {
    status: 409,
    da: 'Netværket har ingen facilitator. Vælg en først.',
    en: 'The network has no facilitator. Choose one first.',
  },
  'programmes.company-exists': {
    status: 409,
    da: 'Virksomheden findes allerede i forløbet.',
    en: 'The company already exists in the programme.',
  },
  'programmes.other-programme': {
    status: 422,
    da: 'Virksomheden hører til et andet forløb. Vælg en fra dette.',
    en: 'The company belongs to another programme. Choose one from this.',
  },
  'programmes.stale': {
    status: 409,
    da: 'En anden har ændret det i mellemtiden. Genindlæs siden, og prøv igen.',
    en: 'Somebody else has changed it meanwhile. Reload the page and try again.',
  },
  'programmes.dates-order': {
    status: 422,
    da: 'Forløbet slutter, før det starter. Ret datoerne.',
    en: 'The programme ends before it starts. Correct the dates.',
  },
  'programmes.step-move': {
    status: 409,
    da: 'Trinnet kan ikke ændres sådan. Genindlæs siden.',
    en: 'The step cannot be changed like that. Reload the page.',
  },
  'programmes.step-needs-date': {
    status: 422,
    da: 'Trinnet mangler en dato. Vælg den først.',
    en: 'The step has no date. Choose it first.',
  },
} as const satisfies ErrorCatalogue;
export type ProgrammesErrorCode = keyof typeof PROGRAMMES_ERRORS;
