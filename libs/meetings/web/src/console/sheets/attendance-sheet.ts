import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ATTENDANCE_CODES, type AttendanceCode, type FacilitatorPerson, type PersonId } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import { KIcon, iconCheck, iconDotsThree } from '@kreds/ui';
import { ConsoleCommands } from '../console-commands';
import { ConsoleDesk } from '../console-desk';
import { peopleWords } from '../people.words';

/** What "not yet member" says is not a facilitator's to set: it follows from when somebody joined. */
const CODES = ATTENDANCE_CODES.filter((code) => code !== 'not_yet_member');

/** Six people in less than ten seconds: one tap a person, one tap for all, the rare codes behind a second button (A1). */
@Component({
  selector: 'kreds-attendance-sheet',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="muted">{{ t('attendance-intro') }}</p>
    <p class="status" role="status">
      {{ open() === 0 ? t('attendance-done') : t('attendance-left', { count: open() }) }}
    </p>
    @if (open() > 0) {
      <button type="button" class="button button--second" (click)="allPresent()">
        {{ anybodyAway() ? t('all-others-present') : t('all-present') }}
      </button>
    }
    <ul>
      @for (person of people(); track person.personId) {
        <li>
          <div class="line">
            <span class="who">
              <span class="name">{{ person.firstName }}</span>
              <span class="code">{{ person.code }}</span>
            </span>
            @if (person.attendance === 'not_yet_member') {
            } @else {
              <button
                type="button"
                class="button button--small"
                [class]="person.attendance === 'present' ? 'button--toned' : 'button--second'"
                [attr.aria-pressed]="person.attendance === 'present'"
                [attr.aria-label]="person.firstName + ': ' + t('attendance-present')"
                (click)="set(person.personId, 'present')"
              >
                <k-icon [icon]="iconCheck" /><span>{{ t('attendance-present') }}</span>
              </button>
              <button
                type="button"
                class="button button--quiet button--icon button--small"
                [attr.aria-expanded]="shown() === person.personId"
                [attr.aria-label]="t('more-codes', { name: person.firstName })"
                (click)="shown.set(shown() === person.personId ? null : person.personId)"
              >
                <k-icon [icon]="iconDots" [size]="24" />
              </button>
            }
          </div>
          @if (shown() === person.personId) {
            <div
              class="cluster cluster--tight codes"
              role="group"
              [attr.aria-label]="t('attendance-of', { name: person.firstName })"
            >
              @for (code of codes(); track code.code) {
                <button
                  type="button"
                  class="button button--small"
                  [class]="person.attendance === code.code ? 'button--toned' : 'button--second'"
                  [attr.aria-pressed]="person.attendance === code.code"
                  (click)="set(person.personId, code.code)"
                >
                  {{ code.label }}
                </button>
              }
            </div>
          }
        </li>
      }
    </ul>`,
  styles: `
    .status {
      margin: 8px 0 12px;
      font-weight: 620;
    }
    ul {
      padding: 0;
      margin-top: 16px;
      list-style: none;
    }
    li {
      padding: 8px 0;
      border-top: 1px solid var(--line);
    }
    .line {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 48px;
    }
    .who {
      flex: 1 1 auto;
      min-width: 0;
    }
    .name,
    .code {
      display: block;
    }
    .name {
      font-weight: 620;
    }
    .code {
      color: var(--text-muted);
      font-size: 0.875rem;
      line-height: 1.25rem;
    }
    .codes {
      padding: 8px 0;
    }
  `,
})
export class AttendanceSheet {
  private readonly desk = inject(ConsoleDesk);
  private readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(peopleWords);
  protected readonly iconCheck = iconCheck;
  protected readonly iconDots = iconDotsThree;
  protected readonly shown = signal<PersonId | null>(null);

  private readonly leaders = computed(() => this.desk.view()?.people.filter(({ role }) => role === 'leader') ?? []);
  protected readonly people = computed(() =>
    this.leaders().map((person) => ({ ...person, code: this.wordOf(person) })),
  );
  protected readonly open = computed(() => this.leaders().filter(({ attendance }) => attendance === null).length);
  protected readonly anybodyAway = computed(() =>
    this.leaders().some(({ personId, here }) => !here && this.desk.apologised().has(personId)),
  );
  protected readonly codes = computed(() => CODES.map((code) => ({ code, label: this.t(`attendance-${code}`) })));

  protected set(personId: PersonId, code: AttendanceCode): void {
    this.shown.set(null);
    void this.commands.attend(personId, code);
  }

  /** Those who are not confirmed yet; what was said of anybody stays, and an apology is an apology. */
  protected allPresent(): void {
    for (const { personId, attendance, here } of this.leaders()) {
      if (attendance !== null) continue;
      const code = !here && this.desk.apologised().has(personId) ? 'apology' : 'present';
      void this.commands.attend(personId, code);
    }
  }

  private wordOf({ personId, attendance, here }: FacilitatorPerson): string {
    if (attendance === null && !here && this.desk.apologised().has(personId)) return this.t('state-apology');
    if (attendance === null) return this.t(here ? 'arrived-open' : 'attendance-open');
    return this.t(`attendance-${attendance}`);
  }
}
