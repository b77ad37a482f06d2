import { accessSync, constants, mkdirSync } from 'node:fs';

export class DataFolderError extends Error {}

/** Makes the data folder when it is missing. @throws DataFolderError when it cannot be made or written to */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new DataFolderError(`The data folder ${folder} cannot be written to. Set KREDS_DATA to a folder that can.`);
  }
}
