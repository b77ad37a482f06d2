import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { filter } from 'rxjs';
import { SafetyBanner } from '@kreds/identity/web';
import { KeyRing, LanguageStore, Session, useWords } from '@kreds/platform-web';
import { KIcon, KWordmark, iconTranslate } from '@kreds/ui';
import { HomeFactsStore } from '../home/home-facts';
import { AppFactsStore } from './app-facts';
import { ComeBack } from './come-back';
import { MeMenu } from './me-menu';
import { NewVersion } from './new-version';
import { ShellNotices } from './shell-notices';
import { shellWords } from './shell-words';
import { waysFor } from './ways';

/** `data: { bare: true }` on a route takes away header and navigation: live meeting screens, sign-in, onboarding. */
function isBare(snapshot: ActivatedRouteSnapshot): boolean {
  const child = snapshot.firstChild;
  return snapshot.data['bare'] === true || (child !== null && isBare(child));
}

/** What stands around every page: the mark, the ways, language, one's own menu, and honest lines about the connection. */
@Component({
  selector: 'app-shell',
  imports: [KIcon, KWordmark, MeMenu, RouterLink, RouterOutlet, SafetyBanner, ShellNotices],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly t = useWords(shellWords);
  protected readonly session = inject(Session);
  protected readonly app = inject(AppFactsStore);
  protected readonly iconTranslate = iconTranslate;
  private readonly router = inject(Router);
  private readonly language = inject(LanguageStore);
  private readonly home = inject(HomeFactsStore);
  protected readonly comeBack = inject(ComeBack);

  private readonly place = signal(this.whereNow());

  protected readonly bare = computed(() => this.place().bare);
  protected readonly ways = computed(() => waysFor(this.home.facts()));

  /** Where a standing word about one's own account disturbs nobody at work. */
  protected readonly atHome = computed(
    () => !this.bare() && this.session.signedIn() && this.place().url.split(/[?#]/)[0] === '/',
  );

  constructor() {
    void this.app.load();
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.arrive());
    inject(NewVersion).watch();
    inject(KeyRing).watch();
  }

  /** Also called by the outlet, so that header and page change in one picture and nothing jumps. */
  protected arrive(): void {
    this.place.set(this.whereNow());
  }

  /** A way is chosen on its own page and on the pages below it. */
  protected chosen(link: string): boolean {
    const path = this.place().url.split(/[?#]/)[0] ?? '';
    return link === '/' ? path === '/' : path === link || path.startsWith(`${link}/`);
  }

  protected switchLanguage(): void {
    void this.session.chooseLanguage(this.language.current() === 'da' ? 'en' : 'da');
  }

  protected toContent(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('main')?.focus();
  }

  private whereNow(): { readonly url: string; readonly bare: boolean } {
    return { url: this.router.url, bare: isBare(this.router.routerState.snapshot.root) };
  }
}
