import type { NetworkTexts } from '../../src/vaults/note-texts';
import { BOEGEN_CONVERSATIONS } from './boegen-conversations';
import { BOEGEN_LEADERS } from './boegen-leaders';

/** Netværk Bøgen, which meets today for the third time. Everybody and everything here is invented. */
export const BOEGEN: NetworkTexts = {
  inGroup: ['kirsten', 'ib', 'johanne', 'vilfred', 'anne-mathilde'],
  waiting: ['ea'],
  rules: [
    { by: 'mette', text: 'Det, vi hører her, bliver her.' },
    { by: 'johanne', text: 'Vi lytter færdigt, før vi svarer.' },
    { by: 'ib', text: 'Telefonen ligger i tasken, også i pausen.' },
    { by: 'kirsten', text: 'Man må gerne sige pas.' },
    { by: 'anne-mathilde', text: 'Gode råd kommer først, når nogen har bedt om dem.' },
    { by: 'vilfred', text: 'We begin on time and end on time.' },
  ],
  notes: [
    { meeting: 1, by: 'tove', text: 'Vi talte om det, der tager, og det, der giver. Næsten alle nævnte kalenderen.' },
    {
      meeting: 1,
      by: 'johanne',
      text: 'Et billede, der blev hængende: Man hælder af kanden, men hvem fylder den op?',
    },
    { meeting: 1, by: 'kirsten', text: 'Inden næste gang: Hver af os prøver ét lille skridt og fortæller, hvordan det gik.' },
    { meeting: 2, by: 'tove', text: 'Pauser, der virker: korte, ude af stolen og uden skærm. Gerne sammen med nogen.' },
    { meeting: 2, by: 'ib', text: 'Uge-arket viste, at de fleste af os ikke har én tom time mellem otte og fire.' },
    { meeting: 2, by: 'anne-mathilde', text: 'Aftale: Vi skriver til hinanden onsdag middag, når pausen er holdt. Et ord er nok.' },
    { meeting: 2, by: 'mette', text: 'Ea kunne ikke være med. Kirsten ringer og fortæller, hvad vi talte om.' },
    { meeting: null, by: 'ib', text: 'Til næste gang: Kan vi høre, hvordan I siger nej til en god kunde?' },
    { meeting: null, by: 'kirsten', text: 'Jeg tager kage med. Parkering er bag huset.' },
  ],
  leads: [
    { meeting: 1, by: 'mette', item: 'check-in', about: 'kirsten', text: 'Taler hurtigt og meget om de andre. Bliver rolig, når hun bliver spurgt om sig selv.' },
    { meeting: 1, by: 'tove', item: 'check-in', about: 'ib', text: 'Kort i ordene. Smiler, når Johanne fortæller om børnene.' },
    { meeting: 1, by: 'mette', item: 'work', text: 'Tiden løb fra os i plenum. Næste gang kun tre, der fortæller højt.' },
    { meeting: 1, by: 'tove', item: 'take-away', about: 'johanne', text: 'Vil spørge sin bestyrelse om hjælp til regnskabet. Spørg til det næste gang.' },
    { meeting: 1, by: 'mette', item: null, text: 'God begyndelse. De fandt hinanden i pausen. Stolene skal stå tættere.' },
    { meeting: 2, by: 'mette', item: 'check-in', about: 'vilfred', text: 'Takes part in Danish but thinks in English. Give him time.' },
    { meeting: 2, by: 'mette', item: 'check-in', about: 'johanne', text: 'Har talt med bestyrelsen. Lettet. De andre klappede.' },
    { meeting: 2, by: 'tove', item: 'work', about: 'anne-mathilde', text: 'Fik gruppen til at grine ad sit eget uge-ark. Bagefter alvorlig: ingen fri aften i tre uger.' },
    { meeting: 2, by: 'tove', item: 'take-away', about: 'ib', text: 'Gåturen efter frokost er blevet til noget. Han virker overrasket over det.' },
    { meeting: 2, by: 'mette', item: null, text: 'Ea mangler. Ring inden møde 3, og find et tidspunkt, hvor hun kan få sin kode.' },
  ],
  conversations: BOEGEN_CONVERSATIONS,
  personal: BOEGEN_LEADERS,
};
