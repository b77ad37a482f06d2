import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KIcon, iconArrowSquareOut, iconCheck, iconDownloadSimple, iconPause, iconPlay } from '@kreds/ui';
import type { MaterialView } from '@kreds/meetings/model';
import { materialsWords } from './materials.words';
import { SavedSounds, type SavedSound } from './saved-sounds';
import { SoundPlayer } from './sound-player';

/** One material: a sound to play and keep, or a link to open. */
@Component({
  selector: 'li[kreds-material]',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row' },
  templateUrl: './material-row.html',
  styles: `
    .problem {
      width: 100%;
    }
  `,
})
export class MaterialRow {
  readonly material = input.required<SavedSound & Partial<Pick<MaterialView, 'kind' | 'url' | 'wholeProgramme'>>>();

  protected readonly t = useWords(materialsWords);
  protected readonly saved = inject(SavedSounds);
  protected readonly player = inject(SoundPlayer);
  protected readonly iconArrowSquareOut = iconArrowSquareOut;
  protected readonly iconCheck = iconCheck;
  protected readonly iconDownloadSimple = iconDownloadSimple;
  protected readonly iconPause = iconPause;
  protected readonly iconPlay = iconPlay;
  protected readonly busy = signal(false);
  protected readonly problem = signal<'' | 'not-played' | 'no-space'>('');

  protected readonly isPlaying = computed(() => this.player.playing() === this.material().id);
  protected readonly isSaved = computed(() => this.saved.ids().has(this.material().id));
  protected readonly note = computed(() => {
    const { minutes, wholeProgramme } = this.material();
    const length = minutes === null ? '' : this.t('minutes', { count: minutes });
    return [length, wholeProgramme ? this.t('whole-programme') : ''].filter((part) => part !== '').join(', ');
  });

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    try {
      if (this.isSaved()) await this.saved.remove(this.material().id);
      else await this.saved.save(this.material());
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.problem.set(full ? 'no-space' : 'not-played');
    } finally {
      this.busy.set(false);
    }
  }
}
