import { InjectionToken } from '@angular/core';

/** What a closed circle is about; the same words as in the signed log. Ids are UUIDs. */
export type SealedSubject =
  | { readonly kind: 'group' | 'facilitators'; readonly networkId: string }
  | { readonly kind: 'screening' | 'evaluation'; readonly programmeId: string }
  | { readonly kind: 'conversation'; readonly leaderId: string; readonly facilitatorId: string }
  | { readonly kind: 'personal'; readonly personId: string };

/** Whatever is kept sealed says in itself what it is, and in which form. */
export interface SealedBody {
  readonly schema: 1;
  /** `<domain>.<thing>`, such as `questionnaires.result`: the type by which it is listed. */
  readonly kind: string;
}

export interface SealedThing<Body extends SealedBody> {
  readonly id: string;
  readonly body: Body;
  /** What the next {@link SealedShelf.put} writes over. */
  readonly version: number;
  /** As the signed log names them. */
  readonly authorName: string;
  /** Author's clock, epoch ms. */
  readonly at: number;
}

/** Why a circle cannot be read just now; see the states of a shelf in notes. */
export type SealedRefusal = 'locked' | 'none' | 'waiting' | 'unverified' | 'replaced' | 'unreachable';

/** `moved`: somebody wrote meanwhile, read it again. `unsent`: no line or locked; nothing was kept. */
export type SealedPut = 'saved' | 'moved' | 'unsent' | { readonly refused: string };

/**
 * How a domain other than notes keeps something that only a closed circle may read. Implemented by notes, bound by the
 * web app; a domain that uses it knows neither keys nor logs.
 */
export interface SealedShelf {
  /** Everything of one type. Rejects with a {@link SealedShelfError} when the circle cannot be read. */
  list<Body extends SealedBody>(subject: SealedSubject, kind: Body['kind']): Promise<readonly SealedThing<Body>[]>;

  /** One thing by its id; undefined when it is not there, was ended, or is of another type. Rejects as `list` does. */
  get<Body extends SealedBody>(
    subject: SealedSubject,
    kind: Body['kind'],
    id: string,
  ): Promise<SealedThing<Body> | undefined>;

  /** Writes over `version` (0 for a new thing, whose id the caller makes). `own`: only its author may write it later. */
  put<Body extends SealedBody>(
    subject: SealedSubject,
    thing: Pick<SealedThing<Body>, 'id' | 'body' | 'version'> & { readonly own?: boolean },
  ): Promise<SealedPut>;
}

export const SEALED_SHELF = new InjectionToken<SealedShelf>('kreds.sealed-shelf');

/** Carries a code and nothing else. */
export class SealedShelfError extends Error {
  override readonly name = 'SealedShelfError';

  constructor(readonly code: SealedRefusal) {
    super(code);
  }
}
