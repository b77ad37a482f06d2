/** A map for everybody, without a key and without an account. */
export function wayOnMap(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
