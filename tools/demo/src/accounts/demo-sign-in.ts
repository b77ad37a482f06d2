import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DEMO_ROLES } from '../running/running-people';

const signInSchema = z.object({ role: z.enum(DEMO_ROLES), email: z.string(), passphrase: z.string() });
const fileSchema = z.array(signInSchema);

/** How one person of the demo signs in. The passphrase is random per installation and opens invented data alone. */
export type DemoSignIn = z.infer<typeof signInSchema>;

export const SIGN_INS_FILE = 'demo-sign-ins.json';

const fileIn = (dataFolder: string): string => join(dataFolder, SIGN_INS_FILE);

/** Keeps the sign-ins beside the database, readable by its owner alone, so that every start can print them. */
export function keepSignIns(dataFolder: string, signIns: readonly DemoSignIn[]): void {
  writeFileSync(fileIn(dataFolder), `${JSON.stringify(signIns, undefined, 2)}\n`, { mode: 0o600 });
  // An older file keeps its own mode when it is written over.
  chmodSync(fileIn(dataFolder), 0o600);
}

/** Empty when there is no demo. */
export function readSignIns(dataFolder: string): readonly DemoSignIn[] {
  const file = fileIn(dataFolder);
  return existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

export function forgetSignIns(dataFolder: string): void {
  rmSync(fileIn(dataFolder), { force: true });
}

/** One line as `npm start` prints it: `role<TAB>e-mail<TAB>passphrase`. */
export function signInLine({ role, email, passphrase }: DemoSignIn): string {
  return [role, email, passphrase].join('\t');
}
