import type { Material } from '@kreds/meetings/api';
import type { ProgrammeId } from '@kreds/programmes/model';
import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../new-id';

/** Two minutes of a tone that swells for five seconds and fades for seven; computed, nobody's recording. */
const SOUND_FILE = 'rolig-vejrtraekning.ogg';

/**
 * The breathing exercise of the running programme (S3-49), for all its networks. Nothing when the sound file is not at hand:
 * the demo is whole without it.
 * @param soundFolder where the demo's own files lie
 */
export function demoSound(programmeId: ProgrammeId, createdAt: number, soundFolder: string): readonly Material[] {
  const file = join(soundFolder, SOUND_FILE);
  if (!existsSync(file)) return [];
  return [
    {
      id: newId<'Material'>(),
      programmeId,
      networkId: null,
      kind: 'audio',
      title: 'Rolig vejrtrækning',
      minutes: 2,
      url: null,
      mediaType: 'audio/ogg',
      bytes: statSync(file).size,
      createdAt,
    },
  ];
}

/** Puts the sound where the server keeps materials: a file under the material's id. */
export function storeSound(materials: readonly Material[], soundFolder: string, dataFolder: string): void {
  const folder = join(dataFolder, 'materials');
  if (materials.length > 0) mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { id } of materials) {
    copyFileSync(join(soundFolder, SOUND_FILE), join(folder, id));
    chmodSync(join(folder, id), 0o600);
  }
}
