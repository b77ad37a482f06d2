/**
 * What people call each other in the room: the first name, with the first letter of the last name where two would
 * otherwise be called alike. Answers in the order of the names given.
 */
export function shortNames(displayNames: readonly string[]): readonly string[] {
  const parts = displayNames.map((name) => name.trim().split(/\s+/));
  const first = parts.map((words) => words[0] ?? '');
  return parts.map((words, index) => {
    const name = first[index] ?? '';
    const alike = first.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1;
    const last = words.length > 1 ? words.at(-1) : undefined;
    return alike && last ? `${name} ${last.slice(0, 1)}.` : name;
  });
}
