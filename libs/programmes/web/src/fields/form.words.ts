import { defineWords } from '@kreds/platform-web';

export const formWords = defineWords({
  da: {
    save: 'Gem',
    saving: 'Gemmer ...',
    cancel: 'Lad være',
    personSearch: 'Søg efter navn eller mail',
    personMissing: 'Vælg en person.',
    choosePerson: 'Vælg en person',
    noPerson: 'Ingen passer. Tilføj personen under Personer først.',
    addPerson: 'Tilføj en person',
  },
  en: {
    save: 'Save',
    saving: 'Saving ...',
    cancel: 'Leave it',
    personSearch: 'Search by name or e-mail',
    personMissing: 'Choose a person.',
    choosePerson: 'Choose a person',
    noPerson: 'Nobody matches. Add the person under People first.',
    addPerson: 'Add a person',
  },
});
