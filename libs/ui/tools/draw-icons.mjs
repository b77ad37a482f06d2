// Writes src/icons/phosphor-icons.ts: one constant an icon, so that a page carries only the icons it shows.
// Run from the repository's root after adding a name: node libs/ui/tools/draw-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NAMES = [
  'arrow-counter-clockwise',
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-square-out',
  'arrow-up',
  'arrows-clockwise',
  'books',
  'buildings',
  'calendar-blank',
  'calendar-plus',
  'caret-down',
  'caret-left',
  'caret-right',
  'caret-up',
  'check',
  'clock',
  'cloud-check',
  'cloud-slash',
  'coffee',
  'copy-simple',
  'device-mobile',
  'dots-six-vertical',
  'dots-three',
  'download-simple',
  'envelope-simple',
  'eye',
  'eye-slash',
  'fingerprint',
  'gear',
  'hand',
  'house',
  'info',
  'key',
  'list-numbers',
  'lock-simple',
  'magnifying-glass',
  'map-pin',
  'minus',
  'monitor',
  'moon',
  'note-pencil',
  'notebook',
  'pause',
  'pencil-simple',
  'phone',
  'play',
  'play-circle',
  'plus',
  'printer',
  'projector-screen',
  'question',
  'shuffle',
  'sign-out',
  'speaker-high',
  'sun',
  'translate',
  'trash',
  'user',
  'users',
  'users-three',
  'warning',
  'warning-circle',
  'wifi-slash',
  'x',
];

const assets = new URL('../../../node_modules/@phosphor-icons/core/assets/regular/', import.meta.url);
const target = new URL('../src/icons/phosphor-icons.ts', import.meta.url);

/** The outline of an icon in its 256-unit box. @param {string} name */
function outlineOf(name) {
  const svg = readFileSync(new URL(`${name}.svg`, assets), 'utf8');
  const shapes = svg.match(/<(path|circle|line|rect|polyline|polygon)\b/g) ?? [];
  const outline = svg.match(/<path d="([^"]+)"\/>/)?.[1];
  if (shapes.length !== 1 || !outline) throw new Error(`${name} is not one path. Choose another icon.`);
  return outline;
}

/** @param {string} name */
const constantOf = (name) => `icon${name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase())}`;

const lines = NAMES.map((name) => `export const ${constantOf(name)}: Icon = { outline: '${outlineOf(name)}' };`);
writeFileSync(
  target,
  `// Drawn by tools/draw-icons.mjs from @phosphor-icons/core (regular, MIT). Do not edit by hand.
import type { Icon } from './icon-shape';

${lines.join('\n\n')}
`,
);
process.stdout.write(`${NAMES.length} icons in ${fileURLToPath(target)}\n`);
