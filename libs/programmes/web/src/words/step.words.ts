import { defineWords } from '@kreds/platform-web';

/** Words for the steps of a leader's path and where they stand. What lies ahead is "not yet", never late. */
export const stepWords = defineWords({
  da: {
    screening_call: 'Første samtale',
    opening_conversation: 'Samtale før første møde',
    midway_conversation: 'Midtvejssamtale',
    closing_conversation: 'Afsluttende samtale',
    closing_company_meeting: 'Afslutning med virksomheden',
    theme_day: 'Temadag',
    meetingNumber: 'Møde {number}',
    not_yet: 'ikke endnu',
    offered: 'tilbudt',
    booked: 'aftalt',
    held: 'holdt',
    missed: 'ikke med',
    declined: 'takket nej',
    skipped: 'sprunget over',
    not_relevant: 'ikke aktuelt',
  },
  en: {
    screening_call: 'First talk',
    opening_conversation: 'Talk before the first meeting',
    midway_conversation: 'Midway talk',
    closing_conversation: 'Closing talk',
    closing_company_meeting: 'Closing with the company',
    theme_day: 'Theme day',
    meetingNumber: 'Meeting {number}',
    not_yet: 'not yet',
    offered: 'offered',
    booked: 'booked',
    held: 'held',
    missed: 'not there',
    declined: 'declined',
    skipped: 'left out',
    not_relevant: 'not relevant',
  },
});
