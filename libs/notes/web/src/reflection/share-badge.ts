import type { SharedCopy } from '@kreds/notes/model';
import type { ConfidentialityLevel } from '@kreds/ui';

export interface ReadersBadge {
  readonly level: Exclude<ConfidentialityLevel, 4>;
  /** Those who read the copies, each once; empty for nobody. */
  readonly readers: readonly string[];
}

/** The kind of the vault that a copy lies in; undefined when this device does not know it any more. */
export type KindOfVault = (vault: string) => string | undefined;

/** How far a note has been shared: the widest of its copies counts, and an unknown one by how many read it. */
export function badgeOf(shared: readonly SharedCopy[], kindOf: KindOfVault): ReadersBadge {
  const readers = [...new Set(shared.flatMap((copy) => copy.readers))];
  const isWide = shared.some(({ vault, readers: names }) => {
    const kind = kindOf(vault);
    return kind === undefined ? names.length > 1 : kind === 'group';
  });
  return { level: shared.length === 0 ? 1 : isWide ? 3 : 2, readers };
}

/** 'Mette og Tove' · 'Mette, Tove og Ola' */
export function namesInWords(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
