import {
  checkDraft,
  checkEvaluation,
  checkIdentity,
  checkJoin,
  checkPassword,
  checkRecovery,
  checkWrap,
} from './check-keys';
import { checkRejection } from './check-rejections';
import {
  checkCompareCode,
  checkEnvelope,
  checkEpoch,
  checkEpochSeal,
  checkLog,
  checkPadding,
  checkPairSubject,
  isEnvelope,
  isLog,
} from './check-vaults';
import { SectionCheck, type SectionResult } from './section-check';
import { isSection, type Section, type VectorFile } from './vector-file';

export type { SectionResult } from './section-check';
export type { VectorFile } from './vector-file';

type Check = (check: SectionCheck, section: Section, file: VectorFile) => unknown;

const CHECKS: { readonly [section: string]: Check } = {
  identities: checkIdentity,
  epochs: checkEpoch,
  epochSeal: checkEpochSeal,
  join: checkJoin,
  evaluation: checkEvaluation,
  passwords: checkPassword,
  wrap: checkWrap,
  recovery: checkRecovery,
  pairSubject: checkPairSubject,
  compareCode: checkCompareCode,
  draft: checkDraft,
  padding: checkPadding,
  rejections: checkRejection,
};

/** Prose and single ids: nothing to check in them. */
const PLAIN = ['about', 'vault'];

/**
 * Checks a whole file of vectors against this library: every value is made anew and compared byte for byte, every
 * rejection is tried and must be refused with its code. One result a section; a section that nobody knows how to check
 * is a difference. Runs wherever the library runs: in tests, on the command line and in a browser.
 */
export async function checkVectors(file: VectorFile): Promise<readonly SectionResult[]> {
  const results: SectionResult[] = [];
  for (const [name, section] of Object.entries(file)) {
    if (!PLAIN.includes(name)) results.push(await checkSection(name, section, file));
  }
  return results;
}

async function checkSection(name: string, section: unknown, file: VectorFile): Promise<SectionResult> {
  const check = new SectionCheck(name);
  const parts: readonly unknown[] = Array.isArray(section) ? section : [section];
  for (const [index, part] of parts.entries()) {
    const where = isSection(part) && typeof part['name'] === 'string' ? part['name'] : `${name} ${index}`;
    await check.part(where, async () => {
      const known = isLog(part) ? checkLog : isEnvelope(part) ? checkEnvelope : CHECKS[name];
      if (!known || !isSection(part)) throw new TypeError('nobody knows how to check this');
      await known(check, part, file);
    });
  }
  return check.result();
}
