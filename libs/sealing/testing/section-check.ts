import { SealingError, toHex, type RandomBytes } from '@kreds/sealing/log';

/** What came of checking one section of a file. */
export interface SectionResult {
  readonly section: string;
  /** How many values were compared and refusals tried. */
  readonly checks: number;
  /** What was not as the file says; empty when all is well. Vectors only: nothing here is anybody's secret. */
  readonly differences: readonly string[];
}

/** Collects what a section's check compares, so that one difference does not hide the next. */
export class SectionCheck {
  private checks = 0;
  private readonly differences: string[] = [];

  constructor(private readonly section: string) {}

  /** Compares bytes with hex, or plain data with plain data. */
  same(what: string, actual: unknown, expected: unknown): void {
    this.checks += 1;
    const [got, wanted] = [spelled(actual), spelled(expected)];
    if (got !== wanted) this.differences.push(`${what}: ${got} instead of ${wanted}`);
  }

  /** Tries something that must be refused with a code. */
  async refused(what: string, code: unknown, act: () => unknown): Promise<void> {
    this.same(what, await answerTo(act), code);
  }

  /** Does a part of the check; whatever it throws is a difference. */
  async part(what: string, act: () => unknown): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.checks += 1;
      this.differences.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  result(): SectionResult {
    return { section: this.section, checks: this.checks, differences: this.differences };
  }
}

/** Randomness that was decided beforehand: one entry for each call, in order. */
export function decided(...answers: readonly Uint8Array[]): RandomBytes {
  const left = [...answers];
  return (length) => {
    const next = left.shift();
    if (next?.length !== length) throw new Error(`nobody decided on ${length} bytes here`);
    return next.slice();
  };
}

async function answerTo(act: () => unknown): Promise<string> {
  try {
    await act();
  } catch (error) {
    return error instanceof SealingError ? error.code : `not a refusal: ${String(error)}`;
  }
  return 'accepted';
}

function spelled(value: unknown): string {
  if (value instanceof Uint8Array) return toHex(value);
  return typeof value === 'string' ? value : JSON.stringify(value, sorted);
}

/** Keys in one order: a file of vectors promises values, not the order of fields. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
