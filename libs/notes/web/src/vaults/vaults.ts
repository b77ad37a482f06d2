import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import type { VaultAbout, VaultNews, VaultSummary } from '@kreds/notes/model';
import { Api, Session, isProblem } from '@kreds/platform-web';
import type { NetworkId, PersonId } from '@kreds/programmes/model';
import { VAULT_KEYS } from '../keys/vault-keys';
import { aboutKey } from './about-key';
import { FreshRun } from './fresh-run';
import { OpenKeys } from './open-keys';
import { PersonalVault } from './personal-vault';
import { PinsMirror } from './pins-mirror';
import { Shelf, type ShelfHost } from './shelf';
import { VaultNewsLink } from './vault-news';
import { VaultServer } from './vault-server';

type PersonalAbout = VaultAbout & { readonly kind: 'personal' };

/**
 * Every vault that the person is in. Pages ask for a shelf by what the vault is about, and open it; the shelf stays the
 * same for the same subject until somebody else signs in.
 */
@Injectable({ providedIn: 'root' })
export class Vaults {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly openKeys = inject(OpenKeys);
  private readonly link = inject(VaultNewsLink);
  private readonly parts = { server: inject(VaultServer), keys: inject(VAULT_KEYS) };
  private readonly personal = new PersonalVault(this.parts, this.api);
  private readonly shelves = new Map<string, Shelf>();
  private readonly summaries = signal<readonly VaultSummary[]>([]);
  private readonly listing = new FreshRun(() => this.loadOnce());
  /** Pins are read once after each unlock. */
  private mirror: { readonly pins: PinsMirror; readonly read: Promise<void> } | undefined;
  private personalId: string | undefined;
  private personId = '';

  /** As the server tells it: for finding, not for believing. */
  readonly mine = this.summaries.asReadonly();
  /** What happens in one's vaults, for screens that show who waits. */
  readonly news = this.link.news;

  constructor() {
    this.link.news.subscribe((news) => this.hear(news));
    effect(() => {
      const personId = this.session.me()?.personId ?? '';
      untracked(() => this.belongTo(personId));
    });
    let wasOpen = false;
    effect(() => {
      const open = this.openKeys.open();
      if (wasOpen && !open) untracked(() => this.lock());
      wasOpen = open;
    });
  }

  /** Fetches the list. Rejects with a ProblemError. */
  load(): Promise<void> {
    return this.listing.run();
  }

  findGroup(networkId: string): VaultSummary | undefined {
    return this.mine().find(({ about }) => about.kind === 'group' && about.networkId === networkId);
  }

  /** The conversation vault of a pair, whoever of the two asks; the facilitator is the one who began it. */
  findConversation(leaderId: string, facilitatorId: string): VaultSummary | undefined {
    const key = aboutKey({
      kind: 'conversation',
      leaderId: leaderId as PersonId,
      facilitatorId: facilitatorId as PersonId,
    });
    return this.mine().find(({ about }) => aboutKey(about) === key);
  }

  /** The shelf of a subject; the same one for every page. It is opened by whoever shows it: `shelf.open()`. */
  shelf(about: VaultAbout): Shelf {
    const key = aboutKey(about);
    const known = this.shelves.get(key);
    if (known) return known;
    const shelf = new Shelf(about, this.host());
    this.shelves.set(key, shelf);
    return shelf;
  }

  groupShelf(networkId: string): Shelf {
    return this.shelf({ kind: 'group', networkId: networkId as NetworkId });
  }

  facilitatorsShelf(networkId: string): Shelf {
    return this.shelf({ kind: 'facilitators', networkId: networkId as NetworkId });
  }

  conversationShelf(leaderId: string, facilitatorId: string): Shelf {
    return this.shelf({
      kind: 'conversation',
      leaderId: leaderId as PersonId,
      facilitatorId: facilitatorId as PersonId,
    });
  }

  /** One's own shelf without opening it; only for whoever is signed in. */
  personalShelf(): Shelf {
    return this.shelf({ kind: 'personal', personId: (this.session.me()?.personId ?? '') as PersonId });
  }

  /** Finds or makes the personal vault, opens it and takes over what other devices have verified. */
  async openPersonal(): Promise<Shelf> {
    await this.session.ready();
    const shelf = this.personalShelf();
    await shelf.open();
    if (shelf.state() === 'ready') await this.readPins(shelf.vault() ?? '');
    return shelf;
  }

  /** Every open shelf catches up; also asked by the live link after silence. */
  async catchUp(): Promise<void> {
    await this.load();
    const byKey = new Map(this.mine().map((summary) => [aboutKey(summary.about), summary]));
    await Promise.all(
      [...this.shelves].map(([key, shelf]) => {
        const summary = shelf.about.kind === 'personal' ? this.ownSummary() : byKey.get(key);
        if (summary) return shelf.catchUp(summary);
        return shelf.state() === 'none' || shelf.state() === 'locked' ? undefined : shelf.open();
      }),
    );
  }

  private host(): ShelfHost {
    return {
      ...this.parts,
      me: this.session.me()?.personId ?? '',
      ensureOpen: () => this.openKeys.ensureOpen(),
      noticeLock: () => this.openKeys.noticeLock(),
      find: (about) => this.find(about),
      before: (about) => this.before(about),
      advanced: () => void this.mirror?.pins.write(),
      sayWriting: (vault, object) => this.link.sayWriting(vault, object),
      forgetHere: (about) => this.forgetHere(about),
    };
  }

  /** Nothing is written to the pins before they were read again: they are all that proves the vault now. */
  private async forgetHere(about: VaultAbout): Promise<void> {
    await this.load();
    this.mirror = undefined;
    if (about.kind === 'personal') this.personalId = undefined;
    const key = aboutKey(about);
    const here = this.mine().filter((summary) => aboutKey(summary.about) === key);
    for (const { id } of here) await this.parts.keys.dropVault({ vault: id });
  }

  private async find(about: VaultAbout): Promise<VaultSummary | undefined> {
    await this.load();
    if (about.kind === 'personal') return this.findPersonal(about);
    const key = aboutKey(about);
    return this.mine().find((summary) => aboutKey(summary.about) === key);
  }

  private async findPersonal(about: PersonalAbout): Promise<VaultSummary | undefined> {
    this.personalId ??= (await this.personal.find(about, this.mine())) ?? (await this.makePersonal(about));
    return this.ownSummary();
  }

  private async makePersonal(about: PersonalAbout): Promise<string | undefined> {
    const owner = { personId: about.personId, name: this.session.me()?.displayName ?? '' };
    try {
      const made = await this.personal.make(about, owner);
      await this.load();
      return made;
    } catch (error) {
      if (!isProblem(error, 'notes.vault-exists')) throw error;
      await this.load();
      return this.personal.find(about, this.mine());
    }
  }

  private ownSummary(): VaultSummary | undefined {
    return this.mine().find(({ id }) => id === this.personalId);
  }

  /** Before any vault is judged on a new device, what other devices have verified is taken over. */
  private async before(about: VaultAbout): Promise<void> {
    if (about.kind !== 'personal' && !this.mirror) await this.openPersonal();
    await this.mirror?.read;
  }

  private readPins(vault: string): Promise<void> {
    if (!this.mirror) {
      const pins = new PinsMirror(this.parts, vault);
      const read = pins.read().catch(() => void (this.mirror = undefined));
      this.mirror = { pins, read };
      void read.then(() => this.mirror?.pins.write());
    }
    return this.mirror.read;
  }

  private async loadOnce(): Promise<void> {
    this.belongTo(this.session.me()?.personId ?? '');
    const { vaults } = await this.parts.server.mine();
    this.summaries.set(vaults);
    if (this.personId !== '') this.link.follow(this.personId, () => this.catchUp());
  }

  private hear(news: VaultNews): void {
    const shelf = [...this.shelves.values()].find((one) => one.vault() === news.vault);
    if (news.kind === 'writing') {
      if (news.uid !== this.personId) shelf?.writers.hear(news.object, news.uid);
    } else if (news.kind === 'object' || news.kind === 'log') {
      if (shelf) void shelf.open();
      // A vault that nobody here knew: one was let in a moment ago.
      else if (!this.mine().some(({ id }) => id === news.vault)) void this.catchUp().catch(() => undefined);
    }
  }

  /** Another person: nothing of the one before stays. */
  private belongTo(personId: string): void {
    if (personId === this.personId) return;
    if (this.personId !== '') {
      this.lock();
      this.shelves.clear();
      this.summaries.set([]);
      this.link.end();
    }
    this.personId = personId;
    this.personalId = undefined;
  }

  private lock(): void {
    this.mirror = undefined;
    this.personalId = undefined;
    for (const shelf of this.shelves.values()) shelf.lock();
  }
}
