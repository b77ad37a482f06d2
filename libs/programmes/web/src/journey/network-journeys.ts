import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { Api, useAction, useFormats, useWords } from '@kreds/platform-web';
import type { JourneyStepView, JourneyView } from '@kreds/programmes/model';
import { KBanner } from '@kreds/ui';
import { OpenForm } from '../fields/open-form';
import { Opener } from '../fields/opener';
import { useStepName } from '../words/step-name';
import { stepWords } from '../words/step.words';
import { journeyWords } from './journey.words';
import { OwnPath } from './own-path';
import { pathOf } from './path';
import { StepForm } from './step-form';

/** The paths that the server sends: one's own for a leader, everybody's with one next step each for those who run it. */
@Component({
  selector: 'programmes-network-journeys',
  imports: [Opener, KBanner, OwnPath, StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './network-journeys.html',
  styles: `
    .way {
      padding-block: 6px;
      margin-bottom: 12px;
    }
    .way > .row:first-child {
      border-top: 0;
    }
  `,
})
export class NetworkJourneys {
  readonly networkId = input.required<string>();
  /** Sees all and may change; otherwise it is one's own path. */
  readonly runs = input.required<boolean>();
  /** Another number fetches again. */
  readonly changes = input.required<number>();

  protected readonly t = useWords(journeyWords);
  protected readonly stateWord = useWords(stepWords);
  protected readonly f = useFormats();
  protected readonly nameOf = useStepName();
  protected readonly forms = inject(OpenForm);
  protected readonly loading = useAction();
  protected readonly journeys = signal<readonly JourneyView[] | null>(null);
  /** Membership whose whole path is shown. */
  protected readonly opened = signal('');
  protected readonly pathOf = pathOf;
  private readonly api = inject(Api);

  constructor() {
    effect(() => {
      this.networkId();
      this.changes();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<boolean> {
    const id = this.networkId();
    return this.loading.run(async () => {
      const journeys = await this.api.get<readonly JourneyView[]>(`/api/networks/${id}/journeys`);
      if (id === this.networkId()) this.journeys.set(journeys);
    });
  }

  /** "Møde 3, aftalt 29. marts": the one next step. */
  protected nextOf(journey: JourneyView): string {
    const next = journey.steps.find(({ id }) => id === journey.nextStepId);
    return next ? `${this.nameOf(next)}, ${this.standing(next)}` : this.t('atTheEnd');
  }

  protected standing(step: JourneyStepView): string {
    const word = this.stateWord(step.state);
    return step.date ? `${word} ${this.f.dayAndMonth(step.date)}` : word;
  }

  protected toggle(journey: JourneyView): void {
    this.opened.update((id) => (id === journey.membershipId ? '' : journey.membershipId));
  }
}
