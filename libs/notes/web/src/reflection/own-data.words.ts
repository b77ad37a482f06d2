import { defineWords } from '@kreds/platform-web';

/** Taking one's own log out, and deleting it: both in plain sight. */
export const ownDataWords = defineWords({
  da: {
    takeOut: 'Hent min log',
    deleteLog: 'Slet min log',
    takeOutLead: 'Filerne laves i din browser og sendes ingen steder. De er ikke låst.',
    goOn: 'Lav filerne',
    checking: 'Et øjeblik ...',
    cancel: 'Fortryd',
    ready: 'Dine filer er klar.',
    readable: 'Hent den, du kan læse',
    machine: 'Hent den til et andet program',
    incomplete: {
      one: '{count} note kunne ikke bekræftes og er ikke med.',
      other: '{count} noter kunne ikke bekræftes og er ikke med.',
    },
    deleteHeading: 'Slet alt i din log?',
    deleteText: {
      one: 'Det er {count} note. Kopier, du har delt, tages også tilbage.',
      other: 'Det er {count} noter. Kopier, du har delt, tages også tilbage.',
    },
    deleteNothing: 'Der er ikke noget at slette.',
    deleteTakeFirst: 'Det kan ikke hentes frem igen. Hent din log først, hvis du vil gemme den.',
    deleteYes: 'Ja, slet min log',
    deleteNo: 'Behold den',
    deleteSoon: 'Din log slettes.',
    undo: 'Fortryd',
    deleting: 'Sletter {done} af {all}',
    deleted: 'Din log er slettet.',
    notDeleted: {
      one: '{count} note er ikke slettet endnu. Prøv igen, når du er på nettet.',
      other: '{count} noter er ikke slettet endnu. Prøv igen, når du er på nettet.',
    },
  },
  en: {
    takeOut: 'Take my log out',
    deleteLog: 'Delete my log',
    takeOutLead: 'The files are made in your browser and sent nowhere. They are not locked.',
    goOn: 'Make the files',
    checking: 'One moment ...',
    cancel: 'Cancel',
    ready: 'Your files are ready.',
    readable: 'Save the one you can read',
    machine: 'Save the one for another program',
    incomplete: {
      one: '{count} note could not be verified and is not included.',
      other: '{count} notes could not be verified and are not included.',
    },
    deleteHeading: 'Delete everything in your log?',
    deleteText: {
      one: 'It is {count} note. Copies that you shared are taken back too.',
      other: 'It is {count} notes. Copies that you shared are taken back too.',
    },
    deleteNothing: 'There is nothing to delete.',
    deleteTakeFirst: 'It cannot be brought back. Take your log out first if you want to keep it.',
    deleteYes: 'Yes, delete my log',
    deleteNo: 'Keep it',
    deleteSoon: 'Your log is being deleted.',
    undo: 'Undo',
    deleting: 'Deleting {done} of {all}',
    deleted: 'Your log is deleted.',
    notDeleted: {
      one: '{count} note is not deleted yet. Try again when you are online.',
      other: '{count} notes are not deleted yet. Try again when you are online.',
    },
  },
});
