export const MAX_NAME_UNITS = 120;
export const MAX_LABEL_UNITS = 80;

/** Control and format characters, line and paragraph separators, and halves of a pair. */
const NEVER_SHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * Whether a signed name or label may be shown (5.1): 1 to `maxUnits` UTF-16 units, composed (NFC), trimmed, nothing
 * invisible that could make one name look like another or turn the line around.
 */
export function isShownText(text: unknown, maxUnits: number): text is string {
  return (
    typeof text === 'string' &&
    text.length >= 1 &&
    text.length <= maxUnits &&
    text === text.trim() &&
    text === text.normalize('NFC') &&
    !NEVER_SHOWN.test(text)
  );
}
