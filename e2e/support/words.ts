import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, transpileModule } from 'typescript';

type Language = 'da' | 'en';
type Text = string | { readonly one: string; readonly other: string };
type Table = Readonly<Record<string, Text>>;
type Words = Readonly<Record<Language, Table>>;

const ROOT = join(__dirname, '../..');
const LETTERS_TO_TELL = 3;
/** Letters up to which a text must be written as a whole to count as written. */
const SHORT = 12;

/** Every table of words of the web rooms, read from its file as it stands. */
function tables(): readonly Words[] {
  const files = ['libs', 'apps'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /[.-]words\.ts$/.test(path) && /(^|\/)web\//.test(path) && !path.includes('node_modules'))
      .map((path) => join(ROOT, folder, path)),
  );
  return files.flatMap((file) => Object.values(exportsOf(file)).filter(isWords));
}

function exportsOf(file: string): Readonly<Record<string, unknown>> {
  const { outputText } = transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ModuleKind.CommonJS },
  });
  const exported: Record<string, unknown> = {};
  const require = (): unknown => ({ defineWords: (words: unknown) => words });
  new Function('exports', 'require', outputText)(exported, require);
  return exported;
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'da' in value && 'en' in value;
}

/** What a text looks like on the screen, whatever stands in its places; null when it could be anything. */
function patternOf(text: string): RegExp | null {
  const words = text.replace(/\{\w+\}/g, ' ');
  if ((words.match(/\p{L}/gu) ?? []).length < LETTERS_TO_TELL) return null;
  const pattern = text
    .split(/\{\w+\}/)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('.{1,60}?');
  return new RegExp(`^${pattern}$`, 'u');
}

/** Tells whose words a text on the screen is. Built once from the tables; a text of both languages is nobody's. */
export class Catalogue {
  private readonly patterns: Readonly<Record<Language, readonly RegExp[]>>;

  constructor() {
    const all = tables();
    const of = (language: Language): readonly RegExp[] =>
      all.flatMap((words) =>
        Object.values(words[language])
          .flatMap((text) => (typeof text === 'string' ? [text] : [text.one, text.other]))
          .map(patternOf)
          .filter((pattern) => pattern !== null),
      );
    this.patterns = { da: of('da'), en: of('en') };
  }

  get size(): number {
    return this.patterns.da.length;
  }

  /**
   * What stands on the page in a language that it should not speak.
   * @param written what people wrote; it stays as it was written (I1)
   */
  async remnants(page: Page, language: Language, written: ReadonlySet<string> = new Set()): Promise<readonly string[]> {
    const other = language === 'da' ? 'en' : 'da';
    const says = (texts: readonly RegExp[], text: string): boolean => texts.some((pattern) => pattern.test(text));
    const seen = [...new Set(await textsOn(page))].filter((text) => !isWritten(text, written));
    return seen.filter((text) => says(this.patterns[other], text) && !says(this.patterns[language], text));
  }
}

/** Whether people wrote it: whole, a sentence of it, or several of them in a row. */
function isWritten(text: string, written: ReadonlySet<string>): boolean {
  const ofOne = (piece: string): boolean =>
    written.has(piece) || (piece.length > SHORT && [...written].some((whole) => whole.includes(piece)));
  return text.split(' · ').every(ofOne);
}

/** Every text a person sees or hears: of the elements that are shown, and the names given to things. */
function textsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const said = [...document.querySelectorAll('[aria-label], [title], [data-tooltip]')].flatMap((element) => [
      tidy(element.getAttribute('aria-label')),
      tidy(element.getAttribute('title')),
      tidy(element.getAttribute('data-tooltip')),
    ]);
    const shown: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      // The name of the other language stands in that language.
      if (!parent?.checkVisibility() || parent.closest('script, style, [lang]:not(html)')) continue;
      shown.push(tidy(walker.currentNode.textContent));
    }
    return [...said, ...shown].filter((text) => text !== '');
  });
}

/** Every string in an answer of the server, for instance a plan with its titles and scripts. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/\s+/g, ' ').trim()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
