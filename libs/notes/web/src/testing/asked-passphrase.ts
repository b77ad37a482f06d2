/** The dialog that asks for the passphrase once more; it stands in the document and in no fixture. */
export function askedForPassphrase(): Element | null {
  return document.querySelector('notes-step-up-dialog');
}

/** Types it and goes on; whoever calls waits for what follows. */
export function answerPassphrase(passphrase: string): void {
  const box = askedForPassphrase()?.querySelector('input');
  if (!box) throw new Error('nobody asks for a passphrase');
  box.value = passphrase;
  box.form?.dispatchEvent(new Event('submit', { cancelable: true }));
}

export function declinePassphrase(): void {
  const buttons = [...(askedForPassphrase()?.querySelectorAll('button') ?? [])];
  buttons.find((button) => button.textContent?.trim() === 'Lad være')?.click();
}
