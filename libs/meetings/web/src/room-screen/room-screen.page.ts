import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { DeviceStorage, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, KMark, iconMoon, iconSun } from '@kreds/ui';
import { roomScreenWords } from './room-screen.words';
import { WallFace } from './wall-face';
import { WallLink } from './wall-link';
import { pairingCodeIn } from './wall-snapshot';

const THEME_KEY = 'kreds.wall-theme';

/**
 * `/wall`: the screen in the room. First it asks for the pairing code, then it shows the wall's own view and nothing else.
 * Light unless somebody chose dark here; the choice is the wall's own, whatever this computer's owner prefers.
 */
@Component({
  selector: 'kreds-room-screen-page',
  imports: [KBanner, KIcon, KMark, WallFace],
  providers: [WallLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './room-screen.page.html',
  styleUrl: './room-screen.page.css',
  host: { '[attr.data-theme]': 'dark() ? "dark" : "light"' },
})
export class RoomScreenPage {
  protected readonly t = useWords(roomScreenWords);
  protected readonly wall = inject(WallLink);
  protected readonly action = useAction();
  protected readonly iconMoon = iconMoon;
  protected readonly iconSun = iconSun;
  protected readonly code = signal('');
  protected readonly tried = signal(false);
  protected readonly codeProblem = computed(() =>
    this.tried() && pairingCodeIn(this.code()) === '' ? this.t('open-missing') : '',
  );
  private readonly storage = inject(DeviceStorage);
  protected readonly dark = signal(this.storage.read(THEME_KEY) === 'dark');
  protected readonly doorAddress = `${inject(DOCUMENT).location.origin}/r`;
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected async pair(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const code = pairingCodeIn(this.code());
    if (code === '') return this.box()?.nativeElement.focus();
    const done = await this.action.run(() => this.wall.pair(code));
    if (!done) return this.box()?.nativeElement.focus();
    this.code.set('');
    this.tried.set(false);
  }

  protected switchTheme(): void {
    this.dark.update((dark) => !dark);
    this.storage.keep(THEME_KEY, this.dark() ? 'dark' : null);
  }
}
