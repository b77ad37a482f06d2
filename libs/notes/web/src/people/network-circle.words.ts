import { defineWords } from '@kreds/platform-web';

/** The small card about the circle on a network's page. */
export const networkCircleWords = defineWords({
  da: {
    heading: 'Kredsen',
    notMade: 'Kredsen er ikke lavet endnu. Lav den før det første møde.',
    make: 'Lav kredsen',
    inside: '{in} af {all} er inde.',
    youIn: 'Du er inde. Kun I, der er inde, kan læse jeres noter.',
    youOut: 'Du er ikke lukket ind endnu. Det sker ved samtalen eller på mødet.',
    comeIn: 'Kom ind',
    changed: 'Du har fået nye nøgler. Bed din facilitator lukke dig ind igen.',
    who: 'Se, hvem der er med',
    notes: 'Netværkets noter',
  },
  en: {
    heading: 'The circle',
    notMade: 'The circle is not made yet. Make it before the first meeting.',
    make: 'Make the circle',
    inside: '{in} of {all} are in.',
    youIn: 'You are in. Only those who are in can read your notes.',
    youOut: 'You are not let in yet. It happens at the conversation or the meeting.',
    comeIn: 'Come in',
    changed: 'You have new keys. Ask your facilitator to let you in again.',
    who: 'See who is in',
    notes: "The network's notes",
  },
});
