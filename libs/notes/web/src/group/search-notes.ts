/** As it is compared: without capitals, without doubled spaces; æ, ø and å stay letters of their own. */
function plain(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('da').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Notes whose text holds every word that was typed, in the order given. An empty search finds nothing, so that a page can
 * show its usual list. Runs in memory over what is open already; nothing of it is kept or sent.
 */
export function searchNotes<Note extends { readonly body: { readonly text: string } }>(
  notes: readonly Note[],
  typed: string,
): readonly Note[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return notes.filter(({ body }) => {
    const text = plain(body.text);
    return words.every((word) => text.includes(word));
  });
}
