import { accessTable } from '@kreds/platform-api';

/** Who may knock at identity's routes. */
export const IDENTITY_ACCESS = accessTable({
  'session.open': {
    principals: 'anyone',
    relation: 'none: the passphrase decides, and every address is answered alike',
  },
  'session.read': { principals: 'anyone', relation: 'self: the person behind the session, nobody without one' },
  'session.end': { principals: 'anyone', relation: 'self: the session of this browser' },
  'me.change': { principals: ['account'], relation: 'self: the own particulars' },
  'me.passphrase': { principals: ['account'], relation: 'self: who knows the current passphrase' },
  'first-run.read': { principals: 'anyone', relation: 'none: only whether Kreds has an account yet' },
  'first-run.use': { principals: 'anyone', relation: 'the holder of the code that the server printed' },
  'invitation.use': { principals: 'anyone', relation: 'the holder of the token in the mail' },
  'people.read': {
    principals: ['account'],
    relation: 'administrators all people; who may invite, those they added or work with',
  },
  'people.invite': {
    principals: ['account'],
    relation: 'administrators; who may invite (programme leads and facilitators), for people they added or work with',
  },
});
