import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  untracked,
  viewChild,
} from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KElementGlyph, KIcon, iconInfo } from '@kreds/ui';
import { ConsoleCommands } from './console-commands';
import { ConsoleDesk } from './console-desk';
import { glyphOf, segmentName } from './day-rows';
import { dayWords } from './day.words';
import { ItemTable } from './item-table';
import { RoundTable } from './round-table';
import { ScriptCard } from './script-card';
import { TurnButtons } from './turn-buttons';
import { turnsWords } from './turns.words';

/** The item the group is at, or the one the facilitator looks at: its kind, its question, its circle or its time. */
@Component({
  selector: 'kreds-centre-card',
  imports: [ItemTable, KElementGlyph, KIcon, RoundTable, ScriptCard, TurnButtons],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './centre-card.html',
  styleUrl: './centre-card.css',
})
export class CentreCard {
  protected readonly desk = inject(ConsoleDesk);
  protected readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(turnsWords);
  protected readonly d = useWords(dayWords);
  protected readonly iconInfo = iconInfo;
  private readonly move = viewChild<ElementRef<HTMLButtonElement>>('move');

  protected readonly part = computed(() => {
    const segment = this.desk.shown();
    if (!segment) return null;
    return {
      segment,
      glyph: glyphOf(segment),
      kind:
        segment.element && segment.kind !== 'round'
          ? this.d(`element-${segment.element}`)
          : this.d(`kind-${segment.kind}`),
      time: this.d(`time-${segment.timeVisible}`),
      ask: segment.prompt === '' ? segment.titlePublic : segment.prompt,
      under: segment.titlePrivate,
      name: segmentName(segment),
      hasScript: segment.script !== '' || segment.materials.length > 0 || segment.cautions.length > 0,
    };
  });

  /** Looking elsewhere never moves the group: the line says where it is. */
  protected readonly away = computed(() => {
    const [shown, current, view] = [this.desk.shown(), this.desk.current(), this.desk.view()];
    if (!this.desk.lookingAway() || !shown || !current || !view) return '';
    const ids = view.segments.map(({ id }) => id);
    const ahead = ids.indexOf(shown.id) > ids.indexOf(current.id);
    return this.t(ahead ? 'looking-at' : 'looking-back', { name: segmentName(current) });
  });
  /** Read once when the group has moved, also on the screen of whoever does not lead. */
  protected readonly said = computed(() => {
    const segment = this.desk.current();
    return segment ? this.t('said-segment', { name: segmentName(segment) }) : '';
  });
  protected readonly mayMove = computed(
    () => this.desk.lookingAway() && this.desk.leads() && this.desk.underWay() && !this.desk.held(),
  );

  constructor() {
    // Arrow keys put the focus on Move, so that Enter moves and nothing else does.
    effect(() => {
      const button = this.move()?.nativeElement;
      const looked = this.desk.shown()?.id;
      if (looked && button) untracked(() => button.focus({ preventScroll: true }));
    });
  }
}
