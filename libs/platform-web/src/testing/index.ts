// For spec files only.
export { expectWords, faultsIn } from './expect-words';
export { FakeAccountKeys } from './fake-account-keys';
export { FakeServer, type SeenRequest } from './fake-server';
