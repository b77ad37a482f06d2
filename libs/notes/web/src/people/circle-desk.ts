import { Injectable, computed, inject, signal } from '@angular/core';
import type { NetworkCircle, VaultAbout } from '@kreds/notes/model';
import { Session, isProblem, newUuid } from '@kreds/platform-web';
import type { NetworkId } from '@kreds/programmes/model';
import { VAULT_KEYS } from '../keys/vault-keys';
import type { KnownPerson } from '../keys/vault-shapes';
import type { Shelf } from '../vaults/shelf';
import { VaultServer } from '../vaults/vault-server';
import { Vaults } from '../vaults/vaults';
import { type CircleRow, circleRows, needsSecondKeeper, roleFor } from './circle-rows';
import { LettingIn } from './letting-in';

/** What the page of a circle knows and does; provided by the page, for one network at a time. */
@Injectable()
export class CircleDesk {
  private readonly server = inject(VaultServer);
  private readonly keys = inject(VAULT_KEYS);
  private readonly vaults = inject(Vaults);
  private readonly session = inject(Session);
  private readonly letting = inject(LettingIn);
  private readonly known = signal<readonly KnownPerson[]>([]);
  private readonly fetched = signal<NetworkCircle | null>(null);
  private readonly shelves = signal<{ readonly group: Shelf; readonly facilitators: Shelf } | null>(null);

  readonly circle = this.fetched.asReadonly();
  readonly group = computed(() => this.shelves()?.group ?? null);
  readonly me = computed(() => this.session.me()?.personId ?? '');
  /** Those who run it see everybody, a leader only themselves. */
  readonly runs = computed(
    () => this.circle()?.people.some(({ personId, part }) => personId === this.me() && part === 'facilitator') ?? false,
  );
  /** One began anew with other keys: a code lets one in again. */
  readonly needsNewCode = computed(
    () => this.circle()?.people.some(({ personId, keysChanged }) => personId === this.me() && keysChanged) ?? false,
  );
  readonly view = computed(() => this.group()?.view() ?? null);
  readonly rows = computed<readonly CircleRow[]>(() => {
    const circle = this.circle();
    return circle ? circleRows(circle, this.view(), this.me()) : [];
  });
  readonly mayLetIn = computed(() => this.view()?.me?.role === 'admin' && this.group()?.state() === 'ready');
  /** Outside, with nothing missing, and checked by this person in another vault. */
  readonly canAdd = computed(() => {
    const uids = new Set(this.known().map(({ uid }) => uid));
    return this.rows().filter((row) => !row.inside && row.state === 'ready' && uids.has(row.uid));
  });
  readonly needsKeeper = computed(() => {
    const [circle, view] = [this.circle(), this.view()];
    return circle !== null && view !== null && needsSecondKeeper(circle, view);
  });
  readonly roleOf = computed(() => {
    const circle = this.circle();
    return circle ? roleFor(circle) : () => 'member' as const;
  });
  /** Until the first meeting has ended, whoever comes reads the preparation too. */
  readonly grantsEarlier = computed(() => this.circle()?.firstMeetingEnded === false);

  /** Rejects with a ProblemError. */
  async load(networkId: string): Promise<void> {
    const circle = await this.server.circle(networkId);
    const group = this.vaults.groupShelf(networkId);
    const facilitators = this.vaults.facilitatorsShelf(networkId);
    this.shelves.set({ group, facilitators });
    this.fetched.set(circle);
    await group.open();
    if (this.runs()) await facilitators.open();
    this.known.set(
      await this.keys.knownPeople().then(
        ({ people }) => people,
        () => [],
      ),
    );
  }

  /** Makes what is missing: the group's vault, and the one of its facilitators. */
  async begin(): Promise<void> {
    const circle = this.circle();
    if (!circle) return;
    await this.vaults.openPersonal();
    const networkId = circle.networkId as NetworkId;
    if (!circle.group) await this.make({ kind: 'group', networkId }, circle.keepUntil);
    if (!circle.facilitators) await this.make({ kind: 'facilitators', networkId }, circle.keepUntil);
    await this.load(circle.networkId);
  }

  /** Everybody who can be added without a code, or that one; facilitators into their own vault too. */
  async addKnown(only?: string): Promise<void> {
    const [group, circle] = [this.group(), this.circle()];
    if (!group || !circle) return;
    for (const { uid } of this.canAdd().filter((row) => only === undefined || row.uid === only)) {
      await this.letting.known(group, { uid, role: this.roleOf()(uid), grantsEarlier: this.grantsEarlier() });
    }
    await this.shareWithFacilitators();
    await this.load(circle.networkId);
  }

  /** A code checked once serves for every vault of this person in the same sitting (5.3). */
  async shareWithFacilitators(): Promise<void> {
    const shelf = this.shelves()?.facilitators;
    const view = shelf?.view();
    if (!shelf || shelf.state() !== 'ready' || view?.me?.role !== 'admin') return;
    const missing = this.rows().filter(
      ({ uid, part, inside }) => part === 'facilitator' && inside && !view.members.some((member) => member.uid === uid),
    );
    for (const { uid } of missing) await this.letting.known(shelf, { uid, role: 'admin', grantsEarlier: false });
  }

  makeKeeper(uid: string): Promise<void> {
    return this.change({ op: 'role', uid, role: 'admin' });
  }

  endKeeper(uid: string): Promise<void> {
    return this.change({ op: 'role', uid, role: 'member' });
  }

  /** Removes from both vaults; what they read before, they have read. */
  async remove(uid: string): Promise<void> {
    await this.change({ op: 'remove', uid });
    const shelf = this.shelves()?.facilitators;
    const inside = shelf?.view()?.members.some((member) => member.uid === uid) ?? false;
    if (shelf && inside && shelf.view()?.me?.role === 'admin') await shelf.change({ op: 'remove', uid });
  }

  async grantEarlier(uid: string): Promise<void> {
    const group = this.group();
    if (group) await this.letting.grantEarlier(group, { uid, grantsEarlier: true });
  }

  leave(): Promise<void> {
    return this.change({ op: 'leave' });
  }

  /** Twenty-four digits in groups of four. */
  async compareCode(): Promise<string> {
    const { code } = await this.keys.compareCode({ vault: this.group()?.vault() ?? '' });
    return code.replace(/(.{4})(?=.)/g, '$1 ');
  }

  private async change(change: Parameters<Shelf['change']>[0]): Promise<void> {
    await this.group()?.change(change);
  }

  private async make(about: VaultAbout, keepUntil: string): Promise<void> {
    const vault = newUuid();
    const name = this.session.me()?.displayName ?? '';
    const made = await this.keys.makeVault({ vault, about, history: 'from-join', keepUntil, name });
    try {
      await this.server.make({ id: vault, about, entry: made.entry, seals: [...made.seals] });
    } catch (error) {
      // Another facilitator was quicker; theirs is the one.
      if (!isProblem(error, 'notes.vault-exists')) throw error;
    }
  }
}
