import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KEmptyState } from '@kreds/ui';
import { MaterialRow } from './material-row';
import { materialsWords } from './materials.words';
import { SavedSounds } from './saved-sounds';
import { SoundPlayer } from './sound-player';

/** `/sounds`: what was kept on this device. It asks the server for nothing, so that it works in flight mode (L2). */
@Component({
  selector: 'kreds-saved-sounds-page',
  imports: [KEmptyState, MaterialRow],
  providers: [SoundPlayer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page--reading stack stack--loose">
      @if (saved.sounds().length > 0) {
        <div class="stack stack--close">
          <h1 class="type-ask">{{ t('saved-heading') }}</h1>
          <p class="muted">{{ t('saved-lead') }}</p>
        </div>
        <ul class="row-list row-list--closed">
          @for (sound of saved.sounds(); track sound.id) {
            <li kreds-material [material]="sound"></li>
          }
        </ul>
      } @else {
        <h1 class="type-ask">{{ t('saved-heading') }}</h1>
        <k-empty-state [heading]="t('saved-empty')" [reason]="t('saved-empty-reason')" />
      }
    </div>
  `,
})
export class SavedSoundsPage {
  protected readonly t = useWords(materialsWords);
  protected readonly saved = inject(SavedSounds);

  constructor() {
    void this.saved.load();
  }
}
