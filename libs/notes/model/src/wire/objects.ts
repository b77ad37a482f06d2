import * as z from 'zod';
import type { PersonId } from '@kreds/programmes/model';
import type { ObjectType } from '../vault';
import { bytesUpTo, id } from './fields';

/** Padded plaintext of at most 256 KiB, header and tag. */
export const LARGEST_OBJECT = 174 + 256 * 1024 + 16;

/**
 * `PUT /api/vaults/:id/objects/:object` with `If-Match: <version seen, 0 for a new one>`. The header inside the bytes has
 * to agree with path, session, epoch and newest head. `own` is kept from the first version on: later ones only by its
 * first author, an end also by an admin. 409 `notes.object-moved` with the newest version, `notes.epoch-moved` with the
 * newest log, `notes.vault-stale`, `notes.vault-closed`, `notes.object-ended`; 422 `notes.object-refused` with the code.
 */
export const putObjectSchema = z.strictObject({ bytes: bytesUpTo(LARGEST_OBJECT), own: z.boolean().default(false) });
export type PutObject = z.infer<typeof putObjectSchema>;

export const objectParamsSchema = z.strictObject({ id, object: id });
export const objectsQuerySchema = z.strictObject({
  /** Only what was stored after this count of changes. */
  since: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(500),
});

/** One sealed object in its newest version. What it says, the server does not know. */
export interface StoredObject {
  readonly id: string;
  readonly type: ObjectType;
  readonly version: number;
  readonly epoch: number;
  readonly author: PersonId;
  readonly own: boolean;
  readonly receivedAt: number;
  readonly change: number;
  readonly bytes: string;
}

/** `GET /api/vaults/:id/objects?since=n`: in the order of change; `next` to ask on with, null at the end. */
export interface StoredObjects {
  readonly objects: readonly StoredObject[];
  readonly change: number;
  readonly next: number | null;
}

/** `GET /api/vaults/:id/objects/:object/versions`: at most ten, thirty days, oldest first. */
export interface StoredVersions {
  readonly versions: readonly Omit<StoredObject, 'own' | 'change'>[];
}

/** Answer of a `PUT`. */
export interface StoredVersion {
  readonly version: number;
  readonly change: number;
  readonly receivedAt: number;
}
