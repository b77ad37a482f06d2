import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OpenDoors } from '@kreds/notes/model';
import { Api, LanguageStore, ServerClock, useWords } from '@kreds/platform-web';
import { KBadge, KIcon, iconArrowRight } from '@kreds/ui';
import { homeCardWords } from './home-card.words';
import { WeekPrompt } from './week-prompt';

/**
 * On a leader's home: this week's question with a way to answer it, and a door while one stands open for them. Opens no
 * vault and needs no key.
 */
@Component({
  selector: 'notes-home-card',
  imports: [KBadge, KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (door of open(); track door.vault) {
      <section class="card stack stack--tight">
        <div>
          <h2 class="type-h3">{{ t('door', { name: door.shownBy }) }}</h2>
          <p class="muted">{{ t('doorNote') }}</p>
        </div>
        <p>
          <a class="button button--primary" routerLink="/join">{{ t('letMeIn') }}</a>
        </p>
      </section>
    }
    <section class="card stack stack--tight" [attr.aria-label]="t('heading')">
      <p class="head">
        <k-badge [level]="1" [label]="t('onlyYou')" />
        <span class="type-small muted">{{ t('short') }}</span>
      </p>
      <p class="type-lead">{{ asked() || t('noPrompt') }}</p>
      <p>
        <a class="write" routerLink="/reflections">
          {{ asked() ? t('answer') : t('write') }}<k-icon [icon]="iconArrowRight" />
        </a>
      </p>
    </section>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
    }
    .write {
      display: inline-flex;
      gap: 12px;
      align-items: center;
      min-height: 48px;
      color: var(--primary);
      font-weight: 620;
      text-decoration: none;
    }
    .write:hover {
      text-decoration: underline;
    }
  `,
})
export class HomeCard {
  protected readonly t = useWords(homeCardWords);
  protected readonly iconArrowRight = iconArrowRight;
  private readonly language = inject(LanguageStore).current;
  private readonly prompts = inject(WeekPrompt);
  private readonly api = inject(Api);
  private readonly clock = inject(ServerClock);
  private readonly doors = signal<OpenDoors['doors']>([]);

  protected readonly asked = computed(() => this.prompts.now()?.[this.language()] ?? '');
  protected readonly open = computed(() => this.doors().filter(({ endsAt }) => endsAt > this.clock.read()));

  constructor() {
    this.prompts.look();
    void this.lookForDoors();
  }

  /** A home without a door is the everyday; not being able to ask is no news either. */
  private async lookForDoors(): Promise<void> {
    const found = await this.api.get<OpenDoors>('/api/vault-doors').catch(() => null);
    this.doors.set(found?.doors ?? []);
  }
}
