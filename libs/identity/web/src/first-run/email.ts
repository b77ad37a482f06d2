const EMAIL = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]+$/;

/** The form of an address, to help before anything is sent; the server decides. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text.trim());
}
