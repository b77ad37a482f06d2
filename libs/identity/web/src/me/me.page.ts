import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Session, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconSignOut } from '@kreds/ui';
import { DevicesSection } from '../safety/devices-section';
import { RecoverySection } from '../safety/recovery-section';
import { SecondStepSection } from '../safety/second-step-section';
import { meWords } from './me-words';
import { PassphraseSection } from './passphrase-section';
import { ProfileSection } from './profile-section';
import { ScreenSection } from './screen-section';

/** What a person decides about themself: name and phone, how the screen looks, the passphrase. */
@Component({
  selector: 'identity-me-page',
  imports: [
    DevicesSection,
    KBanner,
    KIcon,
    PassphraseSection,
    ProfileSection,
    RecoverySection,
    ScreenSection,
    SecondStepSection,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page--reading stack stack--sections">
      <h1 class="type-ask">{{ t('heading') }}</h1>
      @if (session.me(); as me) {
        @if (me.failedAttempts > 0) {
          <k-banner
            tone="attention"
            [heading]="t('attempts', { count: me.failedAttempts })"
            [text]="t('attemptsHelp')"
          />
        }
        <identity-profile-section [me]="me" />
        <identity-screen-section />
        <identity-passphrase-section [email]="me.email" />
        <identity-recovery-section />
        <identity-devices-section />
        <identity-second-step-section />
        <section class="stack stack--tight">
          @if (leaving.problem()) {
            <k-banner tone="danger" [heading]="leaving.problem()" />
          }
          <p>
            <button class="button button--second" type="button" (click)="signOut()">
              <k-icon [icon]="iconSignOut" />{{ t('signOut') }}
            </button>
          </p>
        </section>
      }
    </div>
  `,
})
export class MePage {
  protected readonly t = useWords(meWords);
  protected readonly session = inject(Session);
  protected readonly leaving = useAction();
  protected readonly iconSignOut = iconSignOut;
  private readonly router = inject(Router);

  protected async signOut(): Promise<void> {
    if (await this.leaving.run(() => this.session.signOut())) await this.router.navigateByUrl('/signin');
  }
}
