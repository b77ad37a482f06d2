import type { Draft } from '../keys/vault-shapes';

/** Drafts of everybody on one fake device. */
export class FakeDrafts {
  private readonly drafts = new Map<string, Draft>();

  keep(uid: string, draft: Draft): void {
    this.drafts.set(`${uid} ${draft.slot}`, draft);
  }

  of(uid: string, slots: readonly string[] | null): readonly Draft[] {
    const own = [...this.drafts].filter(([key]) => key.startsWith(`${uid} `)).map(([, draft]) => draft);
    return own.filter(({ slot }) => !slots || slots.includes(slot));
  }

  drop(uid: string, slot: string): void {
    this.drafts.delete(`${uid} ${slot}`);
  }
}
