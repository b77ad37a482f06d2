import type { ErrorCatalogue } from '@kreds/kernel';

/** Every refusal of the domain. A stale command answers 409 and never says more than its asker may see (invariant 17). */
export const MEETING_ERRORS = {
  'meetings.not-allowed': {
    status: 403,
    da: 'Det kan du ikke gøre i dette møde. Spørg den, der leder.',
    en: 'You cannot do that in this meeting. Ask whoever leads.',
  },
  'meetings.not-leading': {
    status: 409,
    da: 'En anden leder mødet nu. Din skærm viser, hvor gruppen er.',
    en: 'Somebody else leads now. Your screen shows where the group is.',
  },
  'meetings.wrong-state': {
    status: 409,
    da: 'Det passer ikke til, hvor mødet er nu. Din skærm er opdateret.',
    en: 'That does not fit where the meeting is now. Your screen is up to date.',
  },
  'meetings.stale-segment': {
    status: 409,
    da: 'Gruppen er gået videre i mellemtiden. Se, hvor I er, og prøv igen.',
    en: 'The group has moved on meanwhile. See where you are and try again.',
  },
  'meetings.stale-turn': {
    status: 409,
    da: 'Ordet er gået videre i mellemtiden. Se, hvem der taler, og prøv igen.',
    en: 'The turn has moved on meanwhile. See who is speaking and try again.',
  },
  'meetings.stale-order': {
    status: 409,
    da: 'Nogen er kommet eller gået i mellemtiden. Se den nye rækkefølge, og prøv igen.',
    en: 'Somebody came or left meanwhile. See the new order and try again.',
  },
  'meetings.unknown-segment': {
    status: 404,
    da: 'Punktet findes ikke i planen. Genindlæs siden, og prøv igen.',
    en: 'The item is not in the plan. Reload the page and try again.',
  },
  'meetings.unknown-person': {
    status: 404,
    da: 'Personen er ikke med i mødet. Genindlæs siden, og prøv igen.',
    en: 'The person is not in this meeting. Reload the page and try again.',
  },
  'meetings.not-yet-member': {
    status: 409,
    da: 'Personen er ikke med i netværket endnu. Der er ikke noget at bekræfte.',
    en: 'This person is not in the network yet. There is nothing to confirm.',
  },
  'meetings.turn-not-possible': {
    status: 409,
    da: 'Den tur kan ikke ændres sådan nu. Se listen, og prøv igen.',
    en: 'That turn cannot be changed like this now. See the list and try again.',
  },
  'meetings.round-open': {
    status: 409,
    da: 'Nogen venter stadig på ordet. Bekræft, hvis I vil gå videre alligevel.',
    en: 'Somebody still waits to speak. Confirm if you want to move on anyway.',
  },
  'meetings.protected-minutes': {
    status: 409,
    da: 'Sidste runde har beskyttede minutter. Bekræft, hvis de skal bruges.',
    en: 'The last round has protected minutes. Confirm if they shall be used.',
  },
  'meetings.nothing-to-replan': {
    status: 409,
    da: 'Der er ingen minutter at fordele. Planen er, som den var.',
    en: 'There are no minutes to spread. The plan is as it was.',
  },
  'meetings.no-clock': {
    status: 409,
    da: 'Her løber intet ur, som kan ændres.',
    en: 'No clock runs here that could be changed.',
  },
  'meetings.confirm-take': {
    status: 409,
    da: 'Den, der leder, er her. Bekræft, hvis du vil tage over nu.',
    en: 'Whoever leads is here. Confirm if you want to take over now.',
  },
  'meetings.baton-not-offered': {
    status: 409,
    da: 'Ledelsen er ikke tilbudt dig lige nu.',
    en: 'The lead is not offered to you right now.',
  },
  'meetings.steward-not-needed': {
    status: 409,
    da: 'Der er en anden facilitator med. Hun kan tage over.',
    en: 'There is another facilitator. That person can take over.',
  },
  'meetings.undo-too-late': {
    status: 409,
    da: 'Det er for længe siden til at fortryde. Ret det i stedet.',
    en: 'It is too long ago to undo. Correct it instead.',
  },
  'meetings.undo-not-possible': {
    status: 409,
    da: 'Noget senere bygger på det. Fortryd det senere først.',
    en: 'Something later builds on it. Undo the later step first.',
  },
  'meetings.reopen-too-late': {
    status: 409,
    da: 'Mødet kan åbnes igen i 24 timer. Den tid er gået.',
    en: 'A meeting can be re-opened for 24 hours. That time has passed.',
  },
  'meetings.not-reopened-sealed': {
    status: 409,
    da: 'Mødet er låst. Tilføj en rettelse i stedet.',
    en: 'The meeting is sealed. Add an amendment instead.',
  },
  'meetings.local-run-overtaken': {
    status: 409,
    da: 'Nogen har ført mødet videre imens. Se, hvor gruppen er nu.',
    en: 'Somebody moved the meeting on meanwhile. See where the group is now.',
  },
  'meetings.plan-without-check-in': {
    status: 422,
    da: 'Planen mangler runden siden sidst. Læg den først efter ankomst og restitution.',
    en: 'The plan lacks the check-in round. Put it first after arrival and restitution.',
  },
  'meetings.plan-without-take-away': {
    status: 422,
    da: 'Planen mangler runden om, hvad I tager med. Læg den sidst før afslutningen.',
    en: 'The plan lacks the take-away round. Put it last before the close.',
  },
  'meetings.plan-unprotected-take-away': {
    status: 422,
    da: 'Sidste runde skal have beskyttede minutter. Sæt dem mindst til ti.',
    en: 'The last round needs protected minutes. Set at least ten.',
  },
  'meetings.plan-duplicate-segment': {
    status: 422,
    da: 'Det samme punkt står to gange. Fjern det ene.',
    en: 'The same item stands twice. Remove one of them.',
  },
  'meetings.plan-round-mismatch': {
    status: 422,
    da: 'En runde mangler sine regler, eller et andet punkt har dem. Ret punktet.',
    en: 'A round lacks its rules, or another item has them. Correct the item.',
  },
  'meetings.plan-protects-too-much': {
    status: 422,
    da: 'Punktet beskytter flere minutter, end det har. Sæt et af tallene om.',
    en: 'The item protects more minutes than it has. Change one of the numbers.',
  },
  'meetings.plan-changed-meanwhile': {
    status: 409,
    da: 'Planen er ændret af en anden. Se den nye plan, og prøv igen.',
    en: 'Somebody else changed the plan. See the new plan and try again.',
  },
  'meetings.plan-already-running': {
    status: 409,
    da: 'Mødet er begyndt. Ret planen fra mødets egen skærm.',
    en: 'The meeting has begun. Change the plan from its own screen.',
  },
} as const satisfies ErrorCatalogue;

export type MeetingErrorCode = keyof typeof MEETING_ERRORS;
