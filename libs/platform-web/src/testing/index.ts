// For spec files only.
export { expectWords, faultsIn } from './expect-words';
export { FakeAccountKeys } from './fake-account-keys';
export { FakeSocket, FakeSockets } from './fake-sockets';
export { settled } from './settled';
export { FakeServer, type SeenRequest } from './fake-server';
