import { accessTable } from '@kreds/platform-api';

/** Who may knock at identity's routes. */
export const IDENTITY_ACCESS = accessTable({
  'session.open': {
    principals: 'anyone',
    relation: 'none: the passphrase decides, and every address is answered alike',
  },
  'session.read': {
    principals: 'anyone',
    evenWithheld: true,
    relation: 'self: the person behind the session, nobody without one',
  },
  'session.end': { principals: 'anyone', evenWithheld: true, relation: 'self: the session of this browser' },
  'session.end-all': {
    principals: 'anyone',
    evenWithheld: true,
    relation: 'self: every session and trusted device of the person behind the session',
  },
  'me.change': { principals: ['account'], evenWithheld: true, relation: 'self: the own particulars' },
  'me.step-up': { principals: ['account'], evenWithheld: true, relation: 'self: who knows the current passphrase' },
  'me.safety': { principals: ['account'], evenWithheld: true, relation: 'self: the own ways back in' },
  'me.recovery-sheet': {
    principals: ['account'],
    evenWithheld: true,
    relation: 'self: after the passphrase in the last five minutes, or as the first sheet of a new account',
  },
  'me.device': {
    principals: ['account'],
    evenWithheld: true,
    relation: 'self: after the passphrase in the last five minutes',
  },
  'me.device-half': {
    principals: ['account'],
    relation: 'self: an own trusted device that shows itself; others like one that does not exist',
  },
  'me.device-forget': {
    principals: ['account'],
    evenWithheld: true,
    relation: 'self: an own trusted device; others like one that does not exist',
  },
  'me.second-factor': {
    principals: ['account'],
    evenWithheld: true,
    relation: 'self: staff, where the installation asks for it',
  },
  'recovery.ask': { principals: 'anyone', relation: 'none: every address is answered alike' },
  'recovery.use': {
    principals: 'anyone',
    relation: 'the holder of the token in the mail, with a trusted device; or of the code of the recovery sheet',
  },
  'people.second-factor': {
    principals: ['account'],
    standing: 'administrator',
    relation: 'administrators, after the passphrase in the last five minutes',
  },
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
