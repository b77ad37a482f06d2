const PHONE = /^(?:|\+?[0-9][0-9 ()-]{3,29})$/;

/** The form the server takes; empty means none. The rule stands in the model, which would bring its validator along. */
export function isPhone(text: string): boolean {
  return PHONE.test(text.trim());
}
