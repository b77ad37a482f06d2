import type { Me, SignedIn } from '@kreds/identity/model';

export const rosa: Me = {
  personId: '00000000-0000-4000-8000-000000000001' as Me['personId'],
  displayName: 'Rosa Prøvesen',
  email: 'rosa@demo.example',
  phone: null,
  language: 'da',
  administrator: false,
  failedAttempts: 0,
};

export const rosaSignedIn: SignedIn = {
  me: rosa,
  keys: { uid: rosa.personId, kdf: '{"k":1}', serverSalt: 'c2FsdA', wrapPw: 'd3JhcA' },
};
