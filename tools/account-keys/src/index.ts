export { deviceByHand, type DeviceByHand } from './device-by-hand';
export { openByPassphrase, sealAnew, signUpByHand, type MadeAccount } from './passphrase-by-hand';
export { makeSheet, openSheet, sheetAuth, type SheetByHand } from './sheet-by-hand';
