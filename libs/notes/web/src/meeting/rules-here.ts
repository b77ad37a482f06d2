import { ChangeDetectionStrategy, Component, type Type, inject, input, model, signal } from '@angular/core';
import { NgComponentOutlet } from '@angular/common';
import type { MeetingId } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import type { NetworkId } from '@kreds/programmes/model';
import { loadWorkingRules } from '../notes-widgets';
import { MeetingPlaces } from './meeting-place';
import { rulesHereWords } from './rules-here.words';

/** What the group has agreed on, behind a quiet button in the live meeting. Nothing of it is fetched before a tap. */
@Component({
  selector: 'notes-rules-here',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button class="button button--quiet" type="button" [attr.aria-expanded]="open()" (click)="toggle()">
      {{ open() ? t('hide') : t('show') }}
    </button>
    @if (open()) {
      @if (rules(); as rules) {
        @if (networkId(); as networkId) {
          <ng-container *ngComponentOutlet="rules; inputs: { networkId }" />
        }
      } @else if (lost()) {
        <p class="type-small muted" role="status">{{ t('lost') }}</p>
      } @else {
        <p class="type-small muted" role="status">{{ t('loading') }}</p>
      }
    }
  `,
  styles: ':host { display: block }',
})
export class RulesHere {
  readonly meetingId = input.required<MeetingId>();
  readonly open = model(false);

  protected readonly t = useWords(rulesHereWords);
  protected readonly rules = signal<Type<unknown> | null>(null);
  protected readonly networkId = signal<NetworkId | null>(null);
  protected readonly lost = signal(false);
  private readonly places = inject(MeetingPlaces);

  protected toggle(): void {
    this.open.update((open) => !open);
    if (this.open()) void this.load();
  }

  /** Without a line neither the part of the app nor the network may be at hand; the next tap tries again. */
  private async load(): Promise<void> {
    this.lost.set(false);
    const [rules, networkId] = await Promise.all([
      loadWorkingRules().catch(() => null),
      this.places.networkOf(this.meetingId()),
    ]);
    this.networkId.set(networkId);
    this.rules.set(networkId ? rules : null);
    this.lost.set(!rules || !networkId);
  }
}
