#!/usr/bin/env node
// Breaks rules on purpose, one small patch at a time, and asks whether a test notices. Each folder of patches/ belongs to
// one room. A patch begins with the rule it breaks, and names after `Spec:` the file that should see it.
// Usage: node tools/mutants/run.mjs [part of folder/name]. Exit code 1 when a patch survives or no longer applies.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MutantTree } from './mutant-tree.mjs';

const patches = join(import.meta.dirname, 'patches');

/** What the tests of a room need beside them; `slow` are asked only when no quick test sees anything. */
const ROOMS = {
  meetings: { room: 'libs/meetings/model', copied: ['src'], slow: 'property|invariants|projections' },
  sealing: {
    room: 'libs/sealing',
    copied: ['src', 'log', 'testing', 'vectors'],
    slow: 'fuzz|properties|check-vectors',
  },
};

const wanted = process.argv[2] ?? '';
const began = Date.now();
let [caught, asked] = [0, 0];

for (const [folder, room] of Object.entries(ROOMS)) {
  const names = readdirSync(join(patches, folder))
    .filter((name) => name.endsWith('.patch') && `${folder}/${name}`.includes(wanted))
    .sort();
  if (names.length === 0) continue;
  const tree = new MutantTree(room);
  try {
    const specs = names.map((name) => specOf(join(patches, folder, name)));
    const before = tree.firstFailure([...new Set(specs)]);
    if (before) throw new Error(`red without any patch: ${before}`);
    names.forEach((name, index) => {
      asked += 1;
      const said = verdict(tree, join(patches, folder, name), specs[index], room.slow);
      if (said.caught) caught += 1;
      console.log(`${folder}/${name}: ${said.text}`);
    });
  } finally {
    tree.remove();
  }
}
console.log(`${caught} of ${asked} caught (${Math.round((Date.now() - began) / 1000)} s)`);
process.exitCode = caught === asked && asked > 0 ? 0 : 1;

function specOf(patch) {
  const spec = /^Spec: (\S+)$/m.exec(readFileSync(patch, 'utf8'))?.[1];
  if (!spec) throw new Error(`${patch} names no spec`);
  return spec;
}

/** The named spec is asked first, then the quick tests of the room, the random ones only when those see nothing. */
function verdict(tree, patch, spec, slow) {
  const restore = tree.apply(patch);
  if (!restore) return { caught: false, text: 'no longer applies' };
  try {
    const there = tree.firstFailure([spec]);
    if (there) return { caught: true, text: `caught by "${there}"` };
    const elsewhere = tree.firstFailure([], ['--testPathIgnorePatterns', slow]) ?? tree.firstFailure([]);
    if (elsewhere) return { caught: true, text: `caught by "${elsewhere}", not by ${spec}` };
    return { caught: false, text: 'SURVIVED' };
  } finally {
    restore();
  }
}
