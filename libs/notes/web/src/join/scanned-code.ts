/** What a QR of the door holds after `#j=`: vault, key id of whoever shows it, code (confidentiality.md 5.3). */
export interface ScannedCode {
  readonly vault: string;
  readonly facilitatorKid: string;
  readonly code: string;
}

/** Where the fragment waits while somebody signs in. */
export const SCANNED_CODE = 'kreds.scanned-code';

const FORM = /^([0-9a-f-]{36}|[\w-]{22})\.([\w-]{2,64})\.([0-9A-Za-z]{12})$/;

/** Reads the fragment; undefined for anything else. The vault's id may stand as UUID or as base64url of its bytes. */
export function scannedCodeIn(fragment: string): ScannedCode | undefined {
  const [, vault, facilitatorKid, code] = FORM.exec(fragment.replace(/^#?(j=)?/, '')) ?? [];
  if (!vault || !facilitatorKid || !code) return undefined;
  return { vault: vault.length === 36 ? vault : uuidOf(vault), facilitatorKid, code };
}

function uuidOf(base64url: string): string {
  const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Twelve characters as somebody types them; a slip is found by the keys, which read them alike. */
export function looksLikeCode(typed: string): boolean {
  return typed.replaceAll(/[\s-]/g, '').length === 12;
}
