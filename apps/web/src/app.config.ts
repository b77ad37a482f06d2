import { APP_BASE_HREF } from '@angular/common';
import {
  type ApplicationConfig,
  ErrorHandler,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';
import { accountKeysProviders } from './bindings/account-keys.providers';
import { vaultKeysProviders } from './bindings/vault-keys.providers';
import { QuietErrorHandler } from './errors/quiet-error-handler';
import { PageFocus } from './shell/page-focus';
import { PageTitles } from './shell/page-titles';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // The policy allows no <base> element (confidentiality.md 9.5).
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: TitleStrategy, useExisting: PageTitles },
    { provide: ErrorHandler, useClass: QuietErrorHandler },
    provideAppInitializer(() => {
      inject(PageFocus).watch();
    }),
    ...accountKeysProviders,
    ...vaultKeysProviders,
  ],
};
