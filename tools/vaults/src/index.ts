export { entryPerson, keyholder, kidOf, publicKeys, type Keyholder } from './keyholder';
export {
  addPerson,
  appendOp,
  beginVault,
  close,
  grantEpochs,
  leave,
  rekeyPerson,
  removePerson,
  rotate,
  sealFor,
  setRole,
  type MadeVault,
  type Step,
} from './made-vault';
export { readLog, readVault, type ReadObject, type StoredVault } from './read-vault';
export { sealNote, type SealedNote } from './sealed-note';
