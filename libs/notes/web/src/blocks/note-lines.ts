import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  type TemplateRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChildren,
} from '@angular/core';
import type { NoteBody } from '@kreds/notes/model';
import { useFormats, useWords } from '@kreds/platform-web';
import { KBadge, KIcon, KUndo, iconPlus } from '@kreds/ui';
import { DraftBox } from '../editing/draft-box';
import type { Note } from '../vaults/note';
import type { Shelf } from '../vaults/shelf';
import { blocksWords } from './blocks.words';
import { ChangeTroubleBanner } from './change-trouble';
import { NoteChanges } from './note-changes';
import { moved } from './place';
import { WriteLine } from './write-line';

/** A body with words of its own; some have a place among others. */
export type LineBody = Extract<NoteBody, { readonly text: string }>;
export type Line = Note<LineBody>;

/** Lines under a heading of their own; one group without heading is a plain list. */
export interface LineGroup {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** What a line says beside its text when not everybody of the vault can read it. */
export interface LineLimit {
  readonly badge: string;
  /** Asked before it is changed: a change would widen it. */
  readonly warning: string;
  readonly anyway: string;
  readonly leave: string;
}

/**
 * Short texts of a vault, one below the other: read first, written one at a time. Whatever is chosen beside a line comes in
 * as the template `extra`. Ends can be undone for ten seconds; before that nothing has been sent.
 */
@Component({
  selector: 'notes-lines',
  imports: [ChangeTroubleBanner, KBadge, KIcon, KUndo, NgTemplateOutlet, WriteLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-lines.html',
  styleUrl: './note-lines.css',
})
export class NoteLines {
  readonly shelf = input.required<Shelf>();
  readonly groups = input.required<readonly LineGroup[]>();
  /** Names the list on this device; no spaces, no content. */
  readonly list = input.required<string>();
  /** A new line before anything is written. */
  readonly blank = input.required<() => LineBody>();
  readonly addWord = input.required<string>();
  /** Label of the field in which a line is written. */
  readonly label = input.required<string>();
  readonly placeholder = input('');
  /** Lines that keep an order of their own, which anybody may change. */
  readonly ordered = input(false);
  readonly numbered = input(false);
  /** Says under each line who wrote it. */
  readonly signed = input(false);
  readonly extra = input<TemplateRef<{ readonly $implicit: Line }> | null>(null);
  readonly limit = input<(line: Line) => LineLimit | null>(() => null);

  protected readonly t = useWords(blocksWords);
  protected readonly f = useFormats();
  protected readonly iconPlus = iconPlus;
  protected readonly changes = new NoteChanges();
  /** The line that is written in; 'new' for one that is not there yet. */
  protected readonly writing = signal<string | null>(null);
  protected readonly asked = signal<string | null>(null);
  /** Taken away on this screen, not yet for the others. */
  protected readonly leaving = signal<string | null>(null);
  protected readonly mayWrite = computed(() => this.shelf().state() === 'ready');
  private readonly fields = viewChildren(WriteLine);
  /** A new line stands in its field until it is done, also when it is saved already. */
  private readonly beingMade = computed(() =>
    this.writing() === 'new' ? this.fields().map((field) => field.id()) : [],
  );
  protected readonly shown = computed(() =>
    this.groups().map((group) => ({
      ...group,
      lines: group.lines.filter(({ id }) => id !== this.leaving() && !this.beingMade().includes(id)),
    })),
  );
  private readonly box = inject(DraftBox);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private lookedFor = '';

  constructor() {
    effect(() => {
      const list = this.list();
      if (this.shelf().state() === 'ready') untracked(() => void this.findDrafts(list));
    });
    inject(DestroyRef).onDestroy(() => this.endNow());
  }

  protected fieldOf(id: string): string {
    return id === 'new' ? `new:${this.list()}` : `line:${id}`;
  }

  protected write(line: Line): void {
    if (this.limit()(line) && this.asked() !== line.id) return this.asked.set(line.id);
    this.asked.set(null);
    this.writing.set(line.id);
  }

  protected leave(line: Line): void {
    this.asked.set(null);
    this.focus(`[data-line="${line.id}"] .edit`);
  }

  protected add(): void {
    this.writing.set('new');
  }

  protected done(id: string): void {
    this.writing.set(null);
    this.focus(id === 'new' ? '.add' : `[data-line="${id}"] .edit`);
  }

  /** Moving writes a line anew, so one that somebody may not read stays where it is. */
  protected async move(line: Line, way: 'up' | 'down'): Promise<void> {
    if (this.changes.busy()) return;
    const lines = this.groups().flatMap((group) => group.lines);
    const places = lines.flatMap(({ id, body }) => ('place' in body ? [{ id, place: body.place }] : []));
    for (const { id, place } of moved(places, line.id, way)) {
      const note = lines.find((one) => one.id === id);
      if (
        !note ||
        this.limit()(note) ||
        !(await this.changes.change(this.shelf(), note, (body) => ({ ...body, place })))
      )
        break;
    }
    this.focus(`[data-line="${line.id}"] .${way}`);
  }

  protected take(line: Line): void {
    this.endNow();
    this.leaving.set(line.id);
    this.focus('k-undo button');
  }

  protected bringBack(): void {
    const id = this.leaving();
    this.leaving.set(null);
    this.focus(`[data-line="${id}"] .edit`);
  }

  protected endNow(): void {
    const id = this.leaving();
    if (id === null) return;
    void this.changes.end(this.shelf(), id).then(() => this.leaving.update((now) => (now === id ? null : now)));
  }

  /** A soft lock: others may write too, and are told that somebody does. Names come from the log. */
  protected writers({ id }: Line): readonly string[] {
    const members = this.shelf().view()?.members ?? [];
    return this.shelf()
      .writers.in(id)
      .flatMap((uid) => members.find((member) => member.uid === uid)?.name ?? []);
  }

  protected beginning({ body: { text } }: Line): string {
    return text.length > 40 ? `${text.slice(0, 40)}...` : text;
  }

  /** What a reload or a closed tab left half written is opened again, so that nobody has to look for it. */
  private async findDrafts(list: string): Promise<void> {
    if (this.lookedFor === list) return;
    this.lookedFor = list;
    const drafts = await this.box.read(this.shelf().about).catch(() => []);
    if (this.writing() !== null) return;
    const ids = this.groups().flatMap(({ lines }) => lines.map(({ id }) => id));
    const left = ['new', ...ids].find((id) => drafts.some(({ field }) => field === this.fieldOf(id)));
    if (left) this.writing.set(left);
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
