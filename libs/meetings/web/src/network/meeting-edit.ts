import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KDialog } from '@kreds/ui';
import type { ChangeMeeting, MeetingDetail, WallNames } from '@kreds/meetings/model';
import { meetingEditWords } from './meeting-edit.words';

type Field = 'date' | 'start' | 'end' | 'title' | 'place' | 'address' | 'hostName' | 'hostContact';
type Draft = Readonly<Record<Field, string>> & { readonly wallNames: WallNames };

/** In the order they are filled in; the first five cannot be empty. */
const FIELDS: readonly { readonly name: Field; readonly type: 'text' | 'date' | 'time'; readonly needed: boolean }[] = [
  { name: 'title', type: 'text', needed: true },
  { name: 'date', type: 'date', needed: true },
  { name: 'start', type: 'time', needed: true },
  { name: 'end', type: 'time', needed: true },
  { name: 'place', type: 'text', needed: true },
  { name: 'address', type: 'text', needed: false },
  { name: 'hostName', type: 'text', needed: false },
  { name: 'hostContact', type: 'text', needed: false },
];
const WALL_NAMES: readonly WallNames[] = ['first_name', 'initials', 'none'];

/** Day, hours, place, host and title of one meeting, changed against the version that was seen. */
@Component({
  selector: 'kreds-meeting-edit',
  imports: [KBanner, KDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './meeting-edit.html',
  styles: `
    .hours {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 16px;
    }
  `,
})
export class MeetingEdit {
  readonly meeting = input.required<MeetingDetail>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly saved = output<MeetingDetail>();

  protected readonly t = useWords(meetingEditWords);
  protected readonly saving = useAction();
  protected readonly fields = FIELDS;
  protected readonly wallNames = WALL_NAMES;
  protected readonly draft = signal<Draft | null>(null);
  protected readonly tried = signal(false);
  private readonly api = inject(Api);

  constructor() {
    effect(() => {
      const open = this.open();
      untracked(() => {
        if (open) this.begin();
      });
    });
  }

  protected set(name: Field, value: string): void {
    this.draft.update((draft) => draft && { ...draft, [name]: value });
  }

  protected chooseWall(wallNames: WallNames): void {
    this.draft.update((draft) => draft && { ...draft, wallNames });
  }

  protected missing(name: Field): boolean {
    const field = FIELDS.find((one) => one.name === name);
    return this.tried() && field?.needed === true && (this.draft()?.[name] ?? '').trim() === '';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const draft = this.draft();
    if (!draft || FIELDS.some((field) => this.missing(field.name))) return;
    await this.saving.run(async () => {
      const { id, version } = this.meeting();
      const changes = changesOf(this.meeting(), draft);
      const saved = await this.api.patch<MeetingDetail>(`/api/meetings/${id}`, { ...changes, version });
      this.saved.emit(saved);
    });
  }

  private begin(): void {
    const meeting = this.meeting();
    this.saving.clear();
    this.tried.set(false);
    this.draft.set({
      title: meeting.title,
      date: meeting.date,
      start: meeting.start,
      end: meeting.end,
      place: meeting.place,
      address: meeting.address ?? '',
      hostName: meeting.hostName ?? '',
      hostContact: meeting.hostContact ?? '',
      wallNames: meeting.wallNames,
    });
  }
}

/** Only what differs: a day that nobody moved is not sent, so that it cannot be refused. */
export function changesOf(meeting: MeetingDetail, draft: Draft): Omit<ChangeMeeting, 'version'> {
  const changes: Record<string, string | null> = {};
  for (const { name, needed } of FIELDS) {
    const value = draft[name].trim();
    if (value === (meeting[name] ?? '')) continue;
    changes[name] = value === '' && !needed ? null : value;
  }
  if (draft.wallNames !== meeting.wallNames) changes['wallNames'] = draft.wallNames;
  return changes;
}
