// For spec files only.
export { expectWords, faultsIn } from './expect-words';
export { FakeServer, type SeenRequest } from './fake-server';
