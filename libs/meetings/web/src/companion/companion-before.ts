import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Api, useAction, useFormats, useWords } from '@kreds/platform-web';
import { KBanner, KDialog, KIcon, iconMapPin } from '@kreds/ui';
import type { ApologyCode } from '@kreds/meetings/model';
import { wayOnMap } from '../network/meeting-rows';
import type { MeetingDetail } from '@kreds/meetings/model';
import { beforeWords } from './before.words';
import type { Helper } from './companion-screen';

/** In the order they are offered. A leader gives a code, never a text (live-meeting.md 5a). */
const REASONS: readonly ApologyCode[] = ['ill', 'work', 'family', 'travel', 'other'];

/** Before the meeting: day, place, the way there, and one tap for somebody who is late or cannot come (A2). */
@Component({
  selector: 'kreds-companion-before',
  imports: [KBanner, KDialog, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './companion-before.html',
  styleUrl: './companion-before.css',
})
export class CompanionBefore {
  readonly meeting = input.required<MeetingDetail>();
  readonly meetingsInSeries = input.required<number>();
  readonly leadFirstName = input('');
  readonly help = input<Helper | null>(null);
  /** True where the page turns into the live one by itself. */
  readonly opensItself = input(true);
  /** The apology was sent or taken back; the meeting is worth another look. */
  readonly changed = output();

  protected readonly t = useWords(beforeWords);
  protected readonly f = useFormats();
  protected readonly sending = useAction();
  protected readonly reasons = REASONS;
  protected readonly iconMapPin = iconMapPin;
  protected readonly asking = signal(false);
  protected readonly reason = signal<ApologyCode | null>(null);
  protected readonly missing = signal(false);
  private readonly api = inject(Api);

  protected readonly excused = computed(() => (this.meeting().mine?.apology ?? null) !== null);
  protected readonly mayExcuse = computed(() => this.meeting().mine !== undefined && this.meeting().plannable);
  protected readonly map = computed(() => {
    const { address } = this.meeting();
    return address ? wayOnMap(address) : null;
  });
  /** A text message to whoever leads: said by the leader's own phone, stored nowhere here. */
  protected readonly lateLink = computed(() => {
    const help = this.help();
    return help ? `sms:${help.phone}?&body=${encodeURIComponent(this.t('late-text'))}` : null;
  });

  protected ask(): void {
    this.reason.set(null);
    this.missing.set(false);
    this.sending.clear();
    this.asking.set(true);
  }

  protected async excuse(): Promise<void> {
    const code = this.reason();
    this.missing.set(code === null);
    if (code === null) return;
    const done = await this.sending.run(() => this.api.post(this.address(), { code }));
    if (!done) return;
    this.asking.set(false);
    this.changed.emit();
  }

  protected async comeAnyway(): Promise<void> {
    if (await this.sending.run(() => this.api.delete(this.address()))) this.changed.emit();
  }

  protected minutes(ms: number): number {
    return Math.round(ms / 60_000);
  }

  private address(): string {
    return `/api/meetings/${this.meeting().id}/apologies`;
  }
}
