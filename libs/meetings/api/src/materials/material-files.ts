import { Injectable } from '@nestjs/common';
import { PlatformConfig, RefusedError } from '@kreds/platform-api';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { audioTypeOf } from './audio-kind';

export const MOST_BYTES = 20 * 1024 * 1024;
const HEAD_BYTES = 16;

export interface StoredFile {
  readonly mediaType: string;
  readonly bytes: number;
}

/** Sound files in the data folder, each under the id of its material. */
@Injectable()
export class MaterialFiles {
  readonly folder: string;

  constructor(config: PlatformConfig) {
    this.folder = join(config.dataFolder, 'materials');
  }

  /** Takes a whole file in, or nothing. @throws RefusedError `platform.too-large`, `meetings.material-unusable` */
  async store(id: string, source: Readable): Promise<StoredFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const target = join(this.folder, id);
    const arriving = `${target}.arriving`;
    const counter = limited(MOST_BYTES);
    try {
      await pipeline(source, counter.stream, createWriteStream(arriving, { mode: 0o600 }));
      const mediaType = audioTypeOf(await headOf(arriving));
      if (!mediaType) throw new RefusedError('meetings.material-unusable');
      await rename(arriving, target);
      return { mediaType, bytes: counter.bytes() };
    } finally {
      await rm(arriving, { force: true });
    }
  }

  async forget(id: string): Promise<void> {
    await rm(join(this.folder, id), { force: true });
  }
}

function limited(most: number): { readonly stream: Transform; bytes(): number } {
  let bytes = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _, done) => {
      bytes += chunk.length;
      if (bytes > most) done(new RefusedError('platform.too-large'));
      else done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
