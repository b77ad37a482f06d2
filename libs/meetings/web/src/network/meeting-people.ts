import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ApologyCode, AttendanceCode } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import type { MemberView } from '@kreds/programmes/model';
import type { MeetingSummary } from '@kreds/meetings/model';
import { attendanceWords } from './attendance.words';

/** Who was there, or who has said that they cannot come. For those who lead or manage only; codes, never reasons in words. */
@Component({
  selector: 'kreds-meeting-people',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rows().length > 0) {
      <section class="stack stack--tight">
        <h2 class="type-h2">{{ t(confirmed() ? 'attendance' : 'apologies') }}</h2>
        <ul class="row-list row-list--closed">
          @for (row of rows(); track row.personId) {
            <li class="row row--inline">
              <span class="row__main row__name">{{ row.name }}</span>
              <span class="muted">{{ row.word }}</span>
            </li>
          }
        </ul>
      </section>
    } @else if (meeting().apologies && !confirmed()) {
      <p class="muted">{{ t('no-apologies') }}</p>
    }
  `,
})
export class MeetingPeople {
  readonly meeting = input.required<MeetingSummary>();
  readonly members = input.required<readonly MemberView[]>();

  protected readonly t = useWords(attendanceWords);
  protected readonly confirmed = computed(() => (this.meeting().attendance ?? []).length > 0);
  protected readonly rows = computed(() => {
    const { attendance = [], apologies = [] } = this.meeting();
    const codes: readonly { readonly personId: string; readonly code: AttendanceCode | ApologyCode }[] =
      this.confirmed() ? attendance : apologies;
    const kind = this.confirmed() ? 'a' : 'r';
    return codes.map(({ personId, code }) => ({
      personId,
      name: this.members().find((member) => member.personId === personId)?.displayName ?? this.t('former-member'),
      word: this.t(kind === 'a' ? `attendance-${code as AttendanceCode}` : `reason-${code as ApologyCode}`),
    }));
  });
}
