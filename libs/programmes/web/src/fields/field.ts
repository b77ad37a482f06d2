/** What a form asks of its fields: is it in order, and if not, go there. */
export interface FormField {
  wrong(): boolean;
  focus(): void;
}

/** Puts the cursor in the first field that is not in order. @returns whether there was one */
export function focusFirstWrong(fields: readonly FormField[]): boolean {
  const first = fields.find((field) => field.wrong());
  first?.focus();
  return first !== undefined;
}
