import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
} from '@angular/core';
import { ACTION_CODES, OBSTACLE_CODES, STRAIN_SORTS, type NewAction } from '@kreds/notes/model';
import { useWords } from '@kreds/platform-web';
import { NoteChanges } from '../blocks/note-changes';
import { ChangeTroubleBanner } from '../blocks/change-trouble';
import { NoteLines, type Line, type LineBody, type LineGroup, type LineLimit } from '../blocks/note-lines';
import { notesOfKind } from '../blocks/notes-of-kind';
import type { Shelf } from '../vaults/shelf';
import { ChoiceOf, type SetField } from './choice-of';
import { partsWords } from './parts.words';

export type LinePart = 'strain' | 'resources' | 'actions' | 'obstacles';

const ACTION_STATES = ['planned', 'under-way', 'kept', 'dropped'] as const satisfies readonly NewAction['state'][];
const KINDS = { strain: 'strain-factor', resources: 'resource', actions: 'new-action', obstacles: 'obstacle' } as const;

/** A part that is a list of lines with at most two choices beside each: strain, resources, actions, obstacles. */
@Component({
  selector: 'notes-part-lines',
  imports: [ChangeTroubleBanner, ChoiceOf, NoteLines],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-template #choices let-line>
      @switch (line.body.kind) {
        @case ('strain-factor') {
          <notes-choice-of
            [options]="sorts()"
            [chosen]="line.body.sort"
            [label]="p('sort')"
            [of]="line"
            field="sort"
            [act]="set"
          />
        }
        @case ('new-action') {
          <notes-choice-of
            [options]="actions()"
            [chosen]="line.body.code"
            [label]="p('action-kind')"
            [of]="line"
            field="code"
            [act]="set"
          />
          <notes-choice-of
            [options]="states()"
            [chosen]="line.body.state"
            [label]="p('action-state')"
            [of]="line"
            field="state"
            [act]="set"
          />
        }
        @case ('obstacle') {
          <notes-choice-of
            [options]="obstacles()"
            [chosen]="line.body.code"
            [label]="p('obstacle-kind')"
            [of]="line"
            field="code"
            [act]="set"
          />
        }
      }
    </ng-template>
    <notes-lines
      [shelf]="shelf()"
      [groups]="groups()"
      [list]="part()"
      [blank]="blank()"
      [addWord]="p(addWords[part()])"
      [label]="p(part())"
      [extra]="mayChoose() ? choices : null"
      [limit]="limit()"
    />
    <notes-change-trouble [trouble]="changes.trouble()" />
  `,
})
export class PartLines {
  readonly shelf = input.required<Shelf>();
  readonly part = input.required<LinePart>();
  readonly limit = input<(line: Line) => LineLimit | null>(() => null);

  protected readonly p = useWords(partsWords);
  protected readonly changes = new NoteChanges();
  protected readonly addWords = {
    strain: 'strain-add',
    resources: 'resources-add',
    actions: 'actions-add',
    obstacles: 'obstacles-add',
  } as const;
  protected readonly mayChoose = computed(() => this.shelf().state() === 'ready' && this.part() !== 'resources');
  protected readonly sorts = computed(() => STRAIN_SORTS.map((code) => ({ code, word: this.p(code) })));
  protected readonly actions = computed(() => ACTION_CODES.map((code) => ({ code, word: this.p(code) })));
  protected readonly states = computed(() => ACTION_STATES.map((code) => ({ code, word: this.p(code) })));
  protected readonly obstacles = computed(() => OBSTACLE_CODES.map((code) => ({ code, word: this.p(code) })));
  protected readonly groups = computed<readonly LineGroup[]>(() => this.group(this.part()));
  protected readonly blank = computed(() => blankOf(this.part()));
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  /** The line may move to another heading: the focus goes with it. */
  protected readonly set: SetField = async (line, field, code) => {
    const saved = await this.changes.change(this.shelf(), line, (body) => ({ ...body, [field]: code }));
    const selector = `[data-line="${line.id}"] [data-code="${code}"]`;
    if (saved)
      afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
    return saved;
  };

  private group(part: LinePart): readonly LineGroup[] {
    const lines = notesOfKind(this.shelf().notes(), KINDS[part]);
    if (part !== 'strain') return [{ id: part, heading: '', lines }];
    const factors = notesOfKind(this.shelf().notes(), 'strain-factor');
    const sorted = STRAIN_SORTS.map((sort) => ({
      id: sort as string,
      heading: this.p(sort),
      lines: factors.filter(({ body }) => body.sort === sort),
    }));
    const rest = factors.filter(({ body }) => body.sort === null);
    return [{ id: 'unsorted', heading: this.p('unsorted'), lines: rest }, ...sorted];
  }
}

function blankOf(part: LinePart): () => LineBody {
  switch (part) {
    case 'strain':
      return () => ({ schema: 1, kind: 'strain-factor', text: '', sort: null });
    case 'resources':
      return () => ({ schema: 1, kind: 'resource', text: '' });
    case 'actions':
      return () => ({ schema: 1, kind: 'new-action', text: '', code: 'other', state: 'planned' });
    case 'obstacles':
      return () => ({ schema: 1, kind: 'obstacle', text: '', code: 'other' });
  }
}
