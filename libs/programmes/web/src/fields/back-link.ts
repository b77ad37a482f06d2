import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { KIcon, iconCaretLeft } from '@kreds/ui';

/** One step up, above the heading of a page. */
@Component({
  selector: 'programmes-back-link',
  imports: [KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a class="link" [routerLink]="to()"><k-icon [icon]="iconCaretLeft" />{{ label() }}</a>`,
  styles: `
    a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 48px;
    }
  `,
})
export class BackLink {
  readonly to = input.required<string | readonly string[]>();
  readonly label = input.required<string>();

  protected readonly iconCaretLeft = iconCaretLeft;
}
