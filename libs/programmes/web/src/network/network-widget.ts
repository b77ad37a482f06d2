import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, input, signal, type Type } from '@angular/core';
import type { NetworkRelation } from '@kreds/programmes/model';
import type { LoadNetworkWidget } from './network-widgets';

/** Shows what another domain brings to the network's page; nothing where nothing is bound. */
@Component({
  selector: 'programmes-network-widget',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (widget(); as found) {
      <ng-container *ngComponentOutlet="found; inputs: inputs()" />
    }
  `,
})
export class NetworkWidget {
  readonly load = input.required<LoadNetworkWidget | null>();
  readonly networkId = input.required<string>();
  readonly relation = input.required<NetworkRelation>();

  protected readonly widget = signal<Type<unknown> | null>(null);
  protected readonly inputs = computed(() => ({ networkId: this.networkId(), relation: this.relation() }));

  constructor() {
    effect(() => {
      void this.load()?.().then((widget) => this.widget.set(widget));
    });
  }
}
