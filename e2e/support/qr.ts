import qrcode from 'qrcode-generator';

/** Dark squares of the picture for a text, as the drawing says them. A camera reads what is drawn, so that is compared. */
export function qrPathOf(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const all = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  const dark = all.flatMap((row) => all.filter((column) => code.isDark(row, column)).map((column) => [column, row]));
  return dark.map(([column = 0, row = 0]) => `M${column + 4} ${row + 4}h1v1h-1z`).join('');
}

/** Where the picture of a door leads: the front page, with vault, key and code behind the hash. */
export function doorAddress(
  base: string,
  door: { readonly vault: string; readonly facilitatorKid: string },
  code: string,
) {
  const vault = Buffer.from(door.vault.replaceAll('-', ''), 'hex').toString('base64url');
  return `${base}/#j=${vault}.${door.facilitatorKid}.${code.replaceAll(' ', '')}`;
}
