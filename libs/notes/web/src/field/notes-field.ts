import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type Signal,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { LanguageStore, useFormats, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconCheck, iconCloudCheck, iconLockSimple, iconWarningCircle, iconWifiSlash } from '@kreds/ui';
import type { NoteStatus, Settlement } from '../editing/note-editing';
import type { Note, NoteConflict, NoteProblem } from '../vaults/note';
import type { Shelf } from '../vaults/shelf';
import { ConflictDialog } from './conflict-dialog';
import { fieldWords } from './field.words';
import { ReaderBadge } from './reader-badge';
import { VersionsDialog } from './versions-dialog';
import { firstName } from './who-can-read';

let made = 0;

const ICONS = {
  saved: iconCloudCheck,
  'kept-here': iconCheck,
  'waiting-for-line': iconWifiSlash,
  locked: iconLockSimple,
  full: iconWarningCircle,
  refused: iconWarningCircle,
  unverified: iconWarningCircle,
  conflict: iconWarningCircle,
} as const;

/** What the card needs of a `NoteEditing`, of whatever kind of note. */
export interface FieldEditing {
  readonly shelf: Shelf;
  readonly id: Signal<string>;
  readonly text: Signal<string>;
  readonly status: Signal<NoteStatus>;
  readonly refusal: Signal<string>;
  readonly note: Signal<Note | undefined>;
  readonly problem: Signal<NoteProblem | undefined>;
  readonly conflict: Signal<NoteConflict | null>;
  type(text: string): void;
  hurry(): Promise<void>;
  settle(choice: Settlement): Promise<void>;
}

/**
 * A writing card: who can read it, the honest line about what is saved, the text, who else writes, earlier versions, and
 * what to do when two have written. What belongs to the note beside its text goes inside as content.
 */
@Component({
  selector: 'notes-field',
  imports: [ConflictDialog, KBanner, KIcon, ReaderBadge, VersionsDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notes-field.html',
  styles: `
    .gap {
      margin-bottom: 12px;
    }
    .mark {
      margin-top: 8px;
    }
    .short {
      min-height: 48px;
    }
    .history {
      margin: 8px 0 -8px -12px;
    }
  `,
})
export class NotesField {
  readonly editing = input.required<FieldEditing>();
  /** For those who hear the page. */
  readonly label = input.required<string>();
  readonly prompt = input('');
  readonly placeholder = input('');
  /** One line high before anything is written. */
  readonly short = input(false);
  /** In a running meeting Enter saves at once. */
  readonly savesAtEnter = input(false);
  /** Earlier versions can be looked at and brought back. */
  readonly withHistory = input(true);

  protected readonly t = useWords(fieldWords);
  protected readonly fieldId = `note-field-${++made}`;
  protected readonly history = signal(false);
  protected readonly copied = signal(false);
  private readonly f = useFormats();
  private readonly language = inject(LanguageStore).current;
  private readonly view = inject(DOCUMENT).defaultView;

  protected readonly shelf = computed(() => this.editing().shelf);
  protected readonly problem = computed(() => this.editing().problem());
  /** Nothing is written over what could not be confirmed, nor where nothing is taken any more. */
  protected readonly frozen = computed(() => {
    const state = this.shelf().state();
    return this.problem() !== undefined || state === 'closed' || state === 'replaced';
  });
  protected readonly statusWord = computed(() => this.t(this.editing().status()));
  protected readonly statusIcon = computed(() => {
    const status = this.editing().status();
    return status in ICONS ? ICONS[status as keyof typeof ICONS] : null;
  });
  protected readonly hasHistory = computed(() => this.withHistory() && (this.editing().note()?.version ?? 0) > 1);
  protected readonly refusal = computed(() => {
    const code = this.editing().refusal();
    if (code === 'VAULT_CLOSED' || code === 'notes.vault-closed') return this.t('refusedClosed');
    return this.t(code === 'VAULT_REPLACED' ? 'refusedKeys' : 'refusedOther');
  });
  /** Names come from the log; who is not in it is not named. */
  protected readonly writing = computed(() => {
    const { writers, view } = this.shelf();
    const members = view()?.members ?? [];
    const names = writers.in(this.editing().id()).flatMap((uid) => {
      const name = members.find((member) => member.uid === uid)?.name;
      return name === undefined ? [] : [firstName(name)];
    });
    const [name] = names;
    if (name === undefined) return '';
    if (names.length === 1) return this.t('writingOne', { name });
    return this.t('writingMore', {
      names: new Intl.ListFormat(this.language(), { type: 'conjunction' }).format(names),
    });
  });
  protected readonly marks = computed(() => {
    const note = this.editing().note();
    if (!note || note.own) return [];
    const { name } = note.author;
    return note.marks.map((mark) => {
      if (mark.mark === 'new-keys')
        return this.t('newKeys', { day: this.f.dayAndMonth(mark.since), name: mark.byName });
      return this.t(mark.reason === 'left' ? 'laterLeft' : 'laterKeys', { name });
    });
  });

  protected leave(): void {
    void this.editing().hurry();
  }

  protected enter(): void {
    if (this.savesAtEnter()) void this.editing().hurry();
  }

  protected settle(choice: Settlement): void {
    void this.editing().settle(choice);
  }

  /** Code and ids, and not a word of the text. */
  protected async copyForSupport({ code, id, type }: NoteProblem): Promise<void> {
    const facts = [code, `vault ${this.shelf().vault() ?? '-'}`, `object ${id}`, `type ${type}`];
    await this.view?.navigator.clipboard.writeText(facts.join('\n')).then(
      () => this.copied.set(true),
      () => undefined,
    );
  }
}
