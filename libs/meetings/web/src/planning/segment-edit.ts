import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, input, output, signal, untracked } from '@angular/core';
import type { Element, SegmentPlan, StartRule, TimeVisibility } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import { KBadge, KDialog } from '@kreds/ui';
import { segmentEditWords } from './segment-edit.words';
import { type SegmentForm, faultsIn, formOf, segmentOf } from './segment-form';

interface TextField {
  readonly name: 'titlePublic' | 'prompt' | 'titlePrivate' | 'script' | 'materials' | 'cautions';
  readonly rows: number;
  readonly most: number;
}

/** What everybody sees stands apart from what facilitators see. */
const PUBLIC_FIELDS: readonly TextField[] = [
  { name: 'titlePublic', rows: 1, most: 80 },
  { name: 'prompt', rows: 2, most: 160 },
];
const LEAD_FIELDS: readonly TextField[] = [
  { name: 'titlePrivate', rows: 1, most: 80 },
  { name: 'script', rows: 6, most: 2000 },
  { name: 'materials', rows: 3, most: 1400 },
  { name: 'cautions', rows: 3, most: 2400 },
];
const ELEMENTS: readonly Element[] = ['restitution', 'problem_solving', 'a_good_life'];
const TIMES: readonly TimeVisibility[] = ['all', 'facilitator', 'none'];
const START_RULES: readonly StartRule[] = ['rotate', 'shuffle', 'volunteer'];

/** The words, minutes and rules of one item. Nothing is kept until the change is used, and that can be undone. */
@Component({
  selector: 'kreds-segment-edit',
  imports: [KBadge, KDialog, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './segment-edit.html',
  styles: `
    .badge {
      align-self: flex-start;
    }
  `,
})
export class SegmentEdit {
  /** The item that is open; null while none is. */
  readonly segment = input.required<SegmentPlan | null>();
  readonly closed = output();
  readonly used = output<SegmentPlan>();
  readonly removed = output();

  protected readonly t = useWords(segmentEditWords);
  protected readonly publicFields = PUBLIC_FIELDS;
  protected readonly leadFields = LEAD_FIELDS;
  protected readonly elements = ELEMENTS;
  protected readonly times = TIMES;
  protected readonly startRules = START_RULES;
  protected readonly form = signal<SegmentForm | null>(null);
  protected readonly tried = signal(false);
  protected readonly isRound = computed(() => this.segment()?.kind === 'round');
  protected readonly faults = computed(() => {
    const form = this.form();
    return form && this.tried() ? faultsIn(form, this.isRound()) : {};
  });

  constructor() {
    effect(() => {
      const segment = this.segment();
      untracked(() => {
        this.tried.set(false);
        this.form.set(segment && formOf(segment));
      });
    });
  }

  protected set(changes: Partial<SegmentForm>): void {
    this.form.update((form) => form && { ...form, ...changes });
  }

  protected setText(name: TextField['name'], value: string): void {
    this.set({ [name]: value });
  }

  /** The template's context has no type of its own. */
  protected nameOf(field: TextField): TextField['name'] {
    return field.name;
  }

  protected helpOf(name: TextField['name']): string {
    if (name === 'script') return this.t('script-help');
    return name === 'materials' || name === 'cautions' ? this.t('lines-help') : '';
  }

  protected fault(name: keyof SegmentForm): string {
    const fault = this.faults()[name];
    return fault ? this.t(fault) : '';
  }

  protected use(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const [segment, form] = [this.segment(), this.form()];
    if (!segment || !form || Object.keys(this.faults()).length > 0) return;
    this.used.emit(segmentOf(segment, form));
  }
}
