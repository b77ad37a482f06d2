export interface MailPiece {
  readonly text: string;
  /** Set when the piece is a link. */
  readonly href?: string;
}

const LINK = /https?:\/\/[^\s<>"]+/g;

/** A plain text in pieces, its links told apart, so that they can be pressed without ever rendering HTML. */
export function mailPieces(body: string): readonly MailPiece[] {
  const pieces: MailPiece[] = [];
  let from = 0;
  for (const match of body.matchAll(LINK)) {
    const href = match[0].replace(/[.,;:)]+$/, '');
    if (match.index > from) pieces.push({ text: body.slice(from, match.index) });
    pieces.push({ text: href, href });
    from = match.index + href.length;
  }
  if (from < body.length) pieces.push({ text: body.slice(from) });
  return pieces;
}
