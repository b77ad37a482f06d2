import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, InjectionToken, effect, input, signal, type Type } from '@angular/core';

export type LoadHomePart = () => Promise<Type<unknown>>;

/** What other domains bring to a leader's home, in order: components without inputs. Bound with the route of the page. */
export const LEADER_HOME_PARTS = new InjectionToken<readonly LoadHomePart[]>('kreds.leader-home-parts');

/** A part of the home page that another domain brings: loaded after the page itself, which never waits for it. */
@Component({
  selector: 'app-home-part',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (part(); as found) {
    <ng-container *ngComponentOutlet="found" />
  }`,
})
export class HomePart {
  readonly load = input.required<LoadHomePart>();

  protected readonly part = signal<Type<unknown> | null>(null);

  constructor() {
    effect(() => {
      this.load()().then(
        (found) => this.part.set(found),
        () => undefined,
      );
    });
  }
}
