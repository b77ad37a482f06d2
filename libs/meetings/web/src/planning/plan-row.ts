import { CdkDragHandle } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import { KElementGlyph, KIcon, iconArrowDown, iconArrowUp, iconDotsSixVertical } from '@kreds/ui';
import { glyphOf } from '../network/network-coverage';
import { minutesOf, type PlanLine } from './plan-changes';
import { planWords } from './plan.words';

/** One item of a plan: when it begins, what it is, how long it takes; moved by buttons or by drag. */
@Component({
  selector: 'li[kreds-plan-row]',
  imports: [CdkDragHandle, KElementGlyph, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plan-row.html',
  styleUrl: './plan-row.css',
})
export class PlanRow {
  readonly line = input.required<PlanLine>();
  readonly first = input(false);
  readonly last = input(false);
  /** False once the meeting has begun: then it is only read. */
  readonly open = input(true);
  readonly minutesChanged = output<number>();
  readonly moveBy = output<1 | -1>();
  readonly edit = output();

  protected readonly t = useWords(planWords);
  protected readonly f = useFormats();
  protected readonly iconArrowDown = iconArrowDown;
  protected readonly iconArrowUp = iconArrowUp;
  protected readonly iconDotsSixVertical = iconDotsSixVertical;

  protected readonly segment = computed(() => this.line().segment);
  protected readonly glyph = computed(() =>
    this.segment().kind === 'round' ? ('round' as const) : glyphOf(this.segment().element),
  );
  protected readonly note = computed(() => {
    const { kind, protectedMinMs, cautions } = this.segment();
    const kept = minutesOf(protectedMinMs);
    return [
      this.t(kind),
      kept > 0 ? this.t('protected', { count: kept }) : '',
      cautions.length > 0 ? this.t('has-cautions', { count: cautions.length }) : '',
    ]
      .filter((part) => part !== '')
      .join('. ');
  });

  /** An empty or odd number leaves the length as it is. */
  protected takeMinutes(box: HTMLInputElement): void {
    const minutes = Math.round(Number(box.value));
    if (box.value.trim() !== '' && minutes >= 1 && minutes <= 240) this.minutesChanged.emit(minutes);
    else box.value = String(this.line().minutes);
  }
}
