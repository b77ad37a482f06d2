import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KDialog } from '@kreds/ui';
import { barWords } from '../bar.words';
import { CircleList } from '../circle-list';
import { ConsoleDesk } from '../console-desk';
import { consoleWords } from '../console.words';
import { DayList } from '../day-list';
import { dayWords } from '../day.words';
import { peopleWords } from '../people.words';
import { RefusalBanner } from '../refusal-banner';
import { ScriptCard } from '../script-card';
import { turnsWords } from '../turns.words';
import { AttendanceSheet } from './attendance-sheet';
import { EndingSheet } from './ending-sheet';
import { KeysSheet } from './keys-sheet';
import { MoreSheet } from './more-sheet';
import { OrderSheet } from './order-sheet';
import { PersonSheet } from './person-sheet';
import { ReplanSheet } from './replan-sheet';
import { WallSheet } from './wall-sheet';

/** Whatever lies open over the console, one sheet at a time. */
@Component({
  selector: 'kreds-console-sheets',
  imports: [
    AttendanceSheet,
    CircleList,
    DayList,
    EndingSheet,
    KDialog,
    KeysSheet,
    MoreSheet,
    OrderSheet,
    PersonSheet,
    RefusalBanner,
    ReplanSheet,
    ScriptCard,
    WallSheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<k-dialog
    kind="side"
    [open]="desk.sheet() !== null"
    [heading]="heading()"
    [closeLabel]="t('close')"
    (closed)="desk.close()"
  >
    @if (desk.sheet(); as sheet) {
      <kreds-refusal-banner />
      @switch (sheet.kind) {
        @case ('person') {
          <kreds-person-sheet [personId]="sheet.personId" />
        }
        @case ('order') {
          <kreds-order-sheet />
        }
        @case ('attendance') {
          <kreds-attendance-sheet />
        }
        @case ('replan') {
          <kreds-replan-sheet />
        }
        @case ('more') {
          <kreds-more-sheet />
        }
        @case ('wall') {
          <kreds-wall-sheet />
        }
        @case ('keys') {
          <kreds-keys-sheet />
        }
        @case ('people') {
          <kreds-circle-list />
        }
        @case ('day') {
          <kreds-day-list />
        }
        @case ('script') {
          @if (desk.shown(); as segment) {
            <kreds-script-card [segment]="segment" />
          }
        }
        @default {
          <kreds-ending-sheet [ending]="sheet.kind" />
        }
      }
    }
  </k-dialog>`,
})
export class ConsoleSheets {
  protected readonly desk = inject(ConsoleDesk);
  protected readonly t = useWords(consoleWords);
  private readonly b = useWords(barWords);
  private readonly d = useWords(dayWords);
  private readonly p = useWords(peopleWords);
  private readonly r = useWords(turnsWords);

  protected readonly heading = computed(() => {
    const sheet = this.desk.sheet();
    if (sheet === null) return '';
    switch (sheet.kind) {
      case 'person':
        return this.desk.person(sheet.personId)?.fullName ?? '';
      case 'order':
        return this.p('order-heading');
      case 'attendance':
        return this.p('attendance-heading');
      case 'replan':
        return this.replanHeading();
      case 'wall':
        return this.b('wall-heading');
      case 'keys':
        return this.b('keys-heading');
      case 'people':
        return this.t('nav-people');
      case 'day':
        return this.t('nav-day');
      case 'script':
        return this.r('show-script');
      case 'more':
        return this.b('more-heading');
      default:
        return this.b(`${sheet.kind}-heading`);
    }
  });

  private replanHeading(): string {
    const time = this.desk.time();
    return time && time.pace === 'behind' ? this.d('replan-heading', { count: time.minutes }) : this.d('change-plan');
  }
}
