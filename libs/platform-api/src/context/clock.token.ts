/** Injection token of the process clock (`Clock` of the kernel). Only a test entry binds another one. */
export const CLOCK = Symbol('Clock');
