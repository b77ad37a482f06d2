import { defineWords } from '@kreds/platform-web';

/** The way to what the group has agreed on, in a live meeting. */
export const rulesHereWords = defineWords({
  da: {
    show: 'Se, hvad vi har aftalt',
    hide: 'Skjul det, vi har aftalt',
    loading: 'Henter',
    lost: 'Det kan ikke hentes lige nu. Tryk igen, når du er på nettet.',
  },
  en: {
    show: 'See what we have agreed',
    hide: 'Hide what we have agreed',
    loading: 'Fetching',
    lost: 'It cannot be fetched just now. Press again when you are online.',
  },
});
