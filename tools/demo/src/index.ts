export { authOf, keysOf } from './accounts/auth-of';
export { forgetSignIns, readSignIns, signInLine, type DemoSignIn } from './accounts/demo-sign-in';
export { DemoFlag, type DemoContents, type DemoFlagRow } from './demo-flag';
export { loadDemo, type LoadOptions } from './load-demo';
export { moveDemoForward } from './move-demo-forward';
export { childrenFirst, removeDemo, type Removal, type Unprotected } from './remove-demo';
