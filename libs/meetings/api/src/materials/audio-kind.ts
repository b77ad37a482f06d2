/** What a file really is, told by its first bytes; the sender's word is not taken for it. */
export function audioTypeOf(head: Buffer): string | undefined {
  const text = (from: number, to: number): string => head.toString('latin1', from, to);
  if (text(0, 3) === 'ID3') return 'audio/mpeg';
  const [first = 0, second = 0] = head;
  // An MPEG frame: eleven set bits, then version and layer; layer 0 is AAC and not meant here.
  if (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0) return 'audio/mpeg';
  if (text(4, 8) === 'ftyp') return 'audio/mp4';
  if (text(0, 4) === 'OggS') return 'audio/ogg';
  return undefined;
}
