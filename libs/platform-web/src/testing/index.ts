// For spec files only.
export { expectWords, faultsIn } from './expect-words';
export { FakeAccountKeys } from './fake-account-keys';
export { FakeSocket, FakeSockets } from './fake-sockets';
export { FakeServer, type SeenRequest } from './fake-server';
