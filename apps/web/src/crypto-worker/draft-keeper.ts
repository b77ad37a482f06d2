import { SealingError, fromUtf8, openDraft, sealDraft, uidBytes, utf8, type RandomBytes } from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { KeysStore } from './keys-store';
import type { AnswerOf, QuestionOf } from './messages';
import type { OpenAccount } from './open-account';

interface DraftRecord {
  readonly slot: string;
  readonly sealed: Uint8Array;
  readonly savedAt: number;
}

/** Drafts, sealed to their author's own public key: they are written while everything is locked (section 7). */
export class DraftKeeper {
  constructor(
    private readonly account: OpenAccount,
    private readonly store: KeysStore,
    private readonly random: RandomBytes,
    private readonly now: () => number,
  ) {}

  /** Resolves when the browser says that it is stored. */
  async keep({ uid, slot, text }: QuestionOf<'keepDraft'>): Promise<void> {
    const identity = await this.store.get('identities', `${uid}|`);
    if (!isIdentity(identity)) throw new KeeperRefusal('DRAFT_NO_KEY');
    const sealed = sealDraft({ body: utf8(text), to: { uid: uidBytes(uid), x: identity.x } }, this.random);
    const record: DraftRecord = { slot, sealed, savedAt: this.now() };
    await this.store.put('drafts', keyOf(uid, slot), record);
  }

  async read({ uid, slots }: QuestionOf<'readDrafts'>): Promise<AnswerOf<'readDrafts'>> {
    const { me } = this.account.openFor(uid);
    const wanted = (await this.all(uid)).filter(({ slot }) => !slots || slots.includes(slot));
    return {
      drafts: wanted.flatMap(({ slot, sealed, savedAt }) => {
        const text = opened(sealed, me);
        return text === undefined ? [] : [{ slot, text, savedAt }];
      }),
    };
  }

  async slots({ uid }: QuestionOf<'draftSlots'>): Promise<AnswerOf<'draftSlots'>> {
    return { slots: (await this.all(uid)).map(({ slot }) => slot) };
  }

  async drop({ uid, slot }: QuestionOf<'dropDraft'>): Promise<void> {
    await this.store.remove('drafts', keyOf(uid, slot));
  }

  private async all(uid: string): Promise<readonly DraftRecord[]> {
    const found = await this.store.list('drafts', `${uid}|`);
    return found.map(({ value }) => value).filter(isDraft);
  }
}

/** A bar at the end, because removal goes by beginnings: one slot's name may begin like another's. */
function keyOf(uid: string, slot: string): string {
  return `${uid}|${encodeURIComponent(slot)}|`;
}

/** Undefined for a draft of keys that this person no longer has; it stays where it is. */
function opened(sealed: Uint8Array, me: { readonly uid: Uint8Array; readonly xSecret: Uint8Array }) {
  try {
    return fromUtf8(openDraft({ sealed, me }));
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}

function isIdentity(value: unknown): value is { readonly x: Uint8Array } {
  return typeof value === 'object' && value !== null && 'x' in value && value.x instanceof Uint8Array;
}

function isDraft(value: unknown): value is DraftRecord {
  return typeof value === 'object' && value !== null && 'sealed' in value && value.sealed instanceof Uint8Array;
}
