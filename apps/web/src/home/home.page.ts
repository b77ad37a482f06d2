import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'app-home', changeDetection: ChangeDetectionStrategy.OnPush, template: `<h1>…</h1>` })
export class HomePage {}
