import { defineWords } from '@kreds/platform-web';

export const pageWords = defineWords({
  da: {
    notFound: 'Den side findes ikke',
    notFoundReason: 'Måske er linket gammelt, eller du har ikke adgang til siden.',
    toHome: 'Gå til forsiden',
  },
  en: {
    notFound: 'That page does not exist',
    notFoundReason: 'The link may be old, or you have no access to the page.',
    toHome: 'Go to the home page',
  },
});
