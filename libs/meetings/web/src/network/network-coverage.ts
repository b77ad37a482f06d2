import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { Coverage, Element } from '@kreds/meetings/model';
import { Api, useWords } from '@kreds/platform-web';
import { KElementGlyph, type GlyphKind } from '@kreds/ui';
import { meetingWords } from './meeting-words';

const ELEMENTS: readonly Element[] = ['restitution', 'problem_solving', 'a_good_life'];

export function glyphOf(element: Element | null): GlyphKind {
  switch (element) {
    case 'restitution':
      return 'restitution';
    case 'problem_solving':
      return 'problem-solving';
    case 'a_good_life':
      return 'good-life';
    case null:
      return 'other';
  }
}

/** How the three elements are spread over the meetings of a network, as planned (S3-44). For those who lead or plan. */
@Component({
  selector: 'kreds-network-coverage',
  imports: [KElementGlyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rows().length > 0) {
      <section class="stack stack--tight">
        <h2 class="type-h2">{{ t('coverage') }}</h2>
        <div class="table-scroll" tabindex="0" role="region" [attr.aria-label]="t('coverage')">
          <table class="table">
            <caption>
              {{
                t('coverage-help')
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ t('element') }}</th>
                @for (number of numbers(); track number) {
                  <th scope="col" class="number">{{ t('number', { number }) }}</th>
                }
                <th scope="col" class="number">{{ t('total') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.element) {
                <tr>
                  <th scope="row">
                    <span class="element"><k-element-glyph [element]="glyph(row.element)" />{{ t(row.element) }}</span>
                  </th>
                  @for (minutes of row.perMeeting; track $index) {
                    <td class="number">{{ minutes }}</td>
                  }
                  <td class="number">
                    <strong>{{ row.total }}</strong>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (missing().length > 0) {
          <p class="type-small muted">{{ t('coverage-missing', { elements: missing() }) }}</p>
        }
        <p class="type-small muted">{{ t('yoga', { count: yoga() }) }}</p>
      </section>
    }
  `,
  styles: `
    .element {
      display: inline-flex;
      gap: 10px;
      align-items: center;
    }
    td,
    th {
      white-space: nowrap;
    }
  `,
})
export class NetworkCoverage {
  readonly networkId = input.required<string>();
  /** Numbers of the meetings in the order of the coverage. */
  readonly numbers = input.required<readonly number[]>();

  protected readonly t = useWords(meetingWords);
  protected readonly glyph = glyphOf;
  private readonly api = inject(Api);
  private readonly coverage = signal<Coverage | null>(null);

  protected readonly rows = computed(() => {
    const coverage = this.coverage();
    if (!coverage) return [];
    return ELEMENTS.map((element) => ({
      element,
      total: coverage.minutes[element],
      perMeeting: coverage.perMeeting.map((meeting) => meeting[element]),
    }));
  });
  protected readonly missing = computed(() =>
    (this.coverage()?.missing ?? []).map((element) => this.t(element)).join(', '),
  );
  protected readonly yoga = computed(() => this.coverage()?.meetingsWithYoga ?? 0);

  constructor() {
    effect(() => {
      const networkId = this.networkId();
      untracked(() => void this.load(networkId));
    });
  }

  /** The meetings stand without it. */
  private async load(networkId: string): Promise<void> {
    const found = await this.api.get<Coverage>(`/api/networks/${networkId}/coverage`).catch(() => null);
    if (networkId === this.networkId()) this.coverage.set(found);
  }
}
