import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'app-networks', changeDetection: ChangeDetectionStrategy.OnPush, template: `<h1>…</h1>` })
export class NetworksPage {}
