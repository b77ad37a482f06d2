import type { NoteBody, StoredObject } from '@kreds/notes/model';
import type { OpenedObject } from '../keys/vault-shapes';
import type { Note, NoteProblemCode } from './note';

type Opened = Extract<OpenedObject, { ok: true }>;

/** The body of an opened object as a note; a body of a newer schema is left alone and said to be newer. */
export function readNote(opened: Opened, me: string): Note | NoteProblemCode {
  const body = parsed(opened.body);
  if (body === undefined) return 'NOTE_FORM';
  if (body.schema !== 1) return 'NOTE_NEWER';
  const { object: id, version, epoch, author, at, marks } = opened;
  const { uid, name } = author;
  return { id, body: body as NoteBody, version, epoch, author: { uid, name }, at, marks, own: uid === me };
}

/** The header of what the server keeps, beside what came out of it. */
export type Stored = Pick<StoredObject, 'id' | 'type' | 'version' | 'epoch' | 'receivedAt' | 'bytes'>;

function parsed(text: string): { readonly schema: number; readonly kind: string } | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('schema' in body) || !('kind' in body)) return undefined;
    const { schema, kind } = body;
    return typeof schema === 'number' && typeof kind === 'string' ? { ...body, schema, kind } : undefined;
  } catch {
    return undefined;
  }
}
