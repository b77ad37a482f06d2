export { entryPerson, keyholder, publicKeys, type Keyholder } from './keyholder';
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
  type MadeVault,
  type Step,
} from './made-vault';
export { sealNote, type SealedNote } from './sealed-note';
