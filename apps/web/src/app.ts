import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ThemeService } from '@kreds/ui';

/** Nothing but the outlet: the shell is a route of its own, so that the room screen does not load it. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<router-outlet />`,
})
export class App {
  /** Taken here so that theme and calm mode are on the root before the first page. */
  protected readonly theme = inject(ThemeService);
}
