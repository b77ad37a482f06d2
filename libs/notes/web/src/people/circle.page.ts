import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LanguageStore, useFormats, useWords } from '@kreds/platform-web';
import { KBanner, KEmptyState, KIcon, iconCaretLeft } from '@kreds/ui';
import { ShelfState } from '../blocks/shelf-state';
import { LeaderTalks } from '../conversation/leader-talks';
import { ReaderBadge } from '../field/reader-badge';
import { NotesLocked } from '../locked/notes-locked';
import { CircleDesk } from './circle-desk';
import { CirclePerson, type PersonAct } from './circle-person';
import type { CircleRow } from './circle-rows';
import { circleWords } from './circle.words';
import { DoorDialog } from './door-dialog';
import type { DoorRules } from './door-keeper';
import { useKeyAction } from './use-key-action';

/**
 * `/networks/:id/circle`: who can read what a group writes, since when, and how each was checked. Those who run it make
 * the circle and let people in; a leader sees the same list and may leave.
 */
@Component({
  selector: 'notes-circle-page',
  imports: [
    CirclePerson,
    DoorDialog,
    KBanner,
    KEmptyState,
    KIcon,
    LeaderTalks,
    NotesLocked,
    ReaderBadge,
    RouterLink,
    ShelfState,
  ],
  providers: [CircleDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './circle.page.html',
  styles: `
    .digits {
      font: 560 1.5rem/2.25rem var(--font-sans);
      letter-spacing: 0.04em;
      white-space: normal;
    }
  `,
})
export class CirclePage {
  /** The network, from the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(circleWords);
  protected readonly iconCaretLeft = iconCaretLeft;
  protected readonly f = useFormats();
  protected readonly desk = inject(CircleDesk);
  protected readonly loading = useKeyAction();
  protected readonly action = useKeyAction();
  /** What follows when a door closes: nobody asked for it, so it must not swallow what somebody presses meanwhile. */
  protected readonly settling = useKeyAction();
  protected readonly comparing = useKeyAction();
  protected readonly problem = computed(
    () => this.action.problem() || this.settling.problem() || this.comparing.problem(),
  );
  protected readonly door = signal<DoorRules['how'] | null>(null);
  protected readonly digits = signal('');
  protected readonly leaving = signal(false);
  private readonly language = inject(LanguageStore).current;

  protected readonly rules = computed<DoorRules>(() => ({
    how: this.door() ?? 'qr',
    roleOf: this.desk.roleOf(),
    grantsEarlier: this.desk.grantsEarlier(),
  }));
  /** Only what the signed log tells. */
  protected readonly story = computed(() =>
    (this.desk.view()?.members ?? []).flatMap(({ name, admitted, rekeyed }) => {
      const day = this.f.dayAndMonth(admitted.at);
      const first =
        admitted.how === null
          ? this.t('logBegun', { name, day })
          : this.t('logLine', { by: admitted.byName, name, day });
      if (!rekeyed) return [first];
      return [first, this.t('logRekey', { by: rekeyed.byName, name, day: this.f.dayAndMonth(rekeyed.at) })];
    }),
  );
  protected readonly replaced = computed(() => {
    const view = this.desk.view();
    if (view?.trust !== 'replaced') return null;
    const change = view.me?.rekeyed ?? view.me?.admitted;
    if (!change) return null;
    const { byName: by, at } = change;
    const others = view.members.filter(
      ({ name, uid, role }) => role === 'admin' && name !== by && uid !== this.desk.me(),
    );
    const names = new Intl.ListFormat(this.language()).format(others.map(({ name }) => name));
    return {
      text: this.t('replacedText', { by, day: this.f.dayAndMonth(at), time: this.f.time(at) }),
      call: others.length > 0 ? this.t('replacedCall', { names }) : this.t('replacedCallNobody'),
    };
  });

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<boolean> {
    return this.loading.run(() => this.desk.load(this.id()));
  }

  protected begin(): void {
    void this.action.run(() => this.desk.begin());
  }

  protected addKnown(): void {
    void this.action.run(() => this.desk.addKnown());
  }

  protected act(act: PersonAct, { uid }: CircleRow): void {
    if (act === 'again' || act === 'let-in') return this.door.set('qr');
    const { desk } = this;
    void this.action.run(() => {
      if (act === 'add') return desk.addKnown(uid);
      if (act === 'grant') return desk.grantEarlier(uid);
      if (act === 'remove') return desk.remove(uid);
      return act === 'keeper' ? desk.makeKeeper(uid) : desk.endKeeper(uid);
    });
  }

  protected async closeDoor(): Promise<void> {
    this.door.set(null);
    await this.settling.run(async () => {
      await this.desk.shareWithFacilitators();
      await this.desk.load(this.id());
    });
  }

  protected compare(): void {
    if (this.digits() !== '') return this.digits.set('');
    void this.comparing.run(async () => this.digits.set(await this.desk.compareCode()));
  }

  protected leave(): void {
    if (!this.leaving()) return this.leaving.set(true);
    void this.action.run(() => this.desk.leave());
  }
}
