import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast } from './contrast';

type Theme = 'light' | 'dark';
type Tokens = ReadonlyMap<string, string>;

const source = readFileSync(join(__dirname, '_tokens.scss'), 'utf8');

function tokensOf(theme: Theme): Tokens {
  const body = new RegExp(`@mixin ${theme} \\{([\\s\\S]*?)\\n\\}`).exec(source)?.[1] ?? '';
  const written = new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
  return new Map([...written].map(([name, value]) => [name, resolve(value, written)]));
}

function resolve(value: string, written: Tokens): string {
  const named = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return named ? (written.get(named) ?? value) : value;
}

const TEXT = 4.5;
const EDGE = 3;
const WALL = 7;
/** The words on an element's tint: 7.0 as the page states it, to one decimal. */
const ON_TINT = 6.95;

const on = (least: number, grounds: string, ...marks: string[]): [string, string, number][] =>
  grounds.split(' ').flatMap((ground) => marks.map((mark): [string, string, number] => [mark, ground, least]));

/** The list of look.md section 3: what is read or must be seen, on every ground it may stand on. */
const PAIRS: readonly [mark: string, ground: string, least: number][] = [
  ...on(TEXT, 'canvas surface raised sunken tint', 'text', 'text-muted', 'text-quiet', 'primary'),
  ...on(EDGE, 'canvas surface raised sunken', 'line-strong'),
  ...on(EDGE, 'canvas surface raised sunken tint', 'focus'),
  ...on(TEXT, 'primary primary-hover', 'on-primary'),
  ...on(TEXT, 'tint tint-strong', 'on-tint'),
  ...on(TEXT, 'tint-strong', 'text', 'text-muted'),
  ...on(TEXT, 'on-ink', 'ink'),
  ...on(TEXT, 'ink ink-raised', 'on-ink', 'on-ink-muted', 'ink-accent'),
  ...on(EDGE, 'ink', 'ink-line'),
  ...on(TEXT, 'ink-accent', 'on-accent'),
  ...on(TEXT, 'ink-seat', 'on-ink-seat'),
  ...on(TEXT, 'surface canvas rest-tint', 'rest'),
  ...on(TEXT, 'surface canvas solve-tint', 'solve'),
  ...on(TEXT, 'surface canvas life-tint', 'life'),
  ...on(ON_TINT, 'rest-tint', 'on-rest'),
  ...on(ON_TINT, 'solve-tint', 'on-solve'),
  ...on(ON_TINT, 'life-tint', 'on-life'),
  ...on(TEXT, 'tint canvas surface', 'live'),
  ...on(TEXT, 'held-tint canvas surface', 'held'),
  ...on(TEXT, 'quiet-tint canvas surface', 'quiet'),
  ...on(TEXT, 'quiet-tint', 'text', 'text-muted'),
  ...on(TEXT, 'attention-tint canvas surface', 'attention'),
  ...on(TEXT, 'attention-tint', 'text', 'text-muted'),
  ...on(EDGE, 'attention-tint canvas surface', 'attention-mark'),
  ...on(TEXT, 'danger-tint canvas surface raised', 'danger'),
  ...on(TEXT, 'danger-tint', 'text', 'text-muted'),
  ...on(EDGE, 'danger-tint canvas surface raised', 'danger-mark'),
  ...on(TEXT, 'success-tint canvas surface', 'success'),
  ...on(TEXT, 'success-tint', 'text', 'text-muted'),
  ...on(TEXT, 'conf1-bg', 'conf1-text'),
  ...on(TEXT, 'conf2-bg', 'conf2-text'),
  ...on(TEXT, 'conf3-bg', 'conf3-text'),
  ...on(TEXT, 'conf4-bg', 'conf4-text'),
  ...on(EDGE, 'canvas surface raised sunken conf1-bg', 'conf1-edge'),
  ...on(EDGE, 'surface', 'before', 'after', 'c1', 'c2', 'c3', 'c4', 'c5'),
  ...on(WALL, 'canvas', 'text', 'text-muted', 'primary'),
  ...on(WALL, 'ink', 'on-ink', 'on-ink-muted'),
  ...on(EDGE, 'canvas', 'wall-edge'),
];

const THEMES: readonly Theme[] = ['light', 'dark'];

describe.each(THEMES)('The colours in the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const colour = (name: string): string => {
    const value = tokens.get(name);
    if (!value) throw new Error(`--${name} is missing in ${theme}`);
    return value;
  };

  it.each(PAIRS)('%s on %s is at least %d to 1', (mark, ground, least) => {
    expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  it('makes a badge stronger the more people can read', () => {
    const steps = [2, 3, 4].map((level) => contrast(colour(`conf${level}-bg`), colour('canvas')));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

describe('The token file', () => {
  it('has the same roles in both themes', () => {
    expect([...tokensOf('dark').keys()].sort()).toEqual([...tokensOf('light').keys()].sort());
  });

  it('agrees with the ratios that were computed when the colours were chosen', () => {
    const tokens = tokensOf('light');
    const least = contrast(tokens.get('text-quiet') ?? '', tokens.get('sunken') ?? '');
    expect(least).toBeCloseTo(4.87, 1);
    expect(contrast(tokens.get('c3') ?? '', tokens.get('surface') ?? '')).toBeCloseTo(3.16, 1);
  });

  it('refuses a colour that it cannot compute', () => {
    expect(() => contrast('red', '#ffffff')).toThrow('red is not #rrggbb');
  });
});
