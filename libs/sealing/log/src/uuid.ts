import { fromHex } from './bytes';

/** The 16 bytes of a UUID as hex without dashes. Throws a RangeError for a text that is not a UUID in lower case. */
export function uuidToHex(uuid: string): string {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid))
    throw new RangeError('an id is a UUID in lower case');
  return uuid.replaceAll('-', '');
}

/** 16 bytes in hex as a UUID. Throws a RangeError for anything else. */
export function hexToUuid(hex: string): string {
  if (fromHex(hex)?.length !== 16) throw new RangeError('an id is 16 bytes in lower-case hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
