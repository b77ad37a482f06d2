import { defineWords } from '@kreds/platform-web';

/** Apart from the other words of safety, because the banner is in the first load. */
export const safetyBannerWords = defineWords({
  da: {
    heading: 'Du mangler en vej ind, hvis du glemmer din adgangssætning',
    link: 'Lav den nu',
  },
  en: {
    heading: 'You have no way in if you forget your passphrase',
    link: 'Make one now',
  },
});
