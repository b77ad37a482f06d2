import { DOCUMENT, inject } from '@angular/core';

/**
 * The token of a reminder's mail stands in the fragment (`/reminder#t=...`), which no server, log or referrer sees. It is
 * read once and taken out of the address. To be called where things are injected; undefined without one.
 */
export function takeReminderToken(): string | undefined {
  const view = inject(DOCUMENT).defaultView;
  const token = new URLSearchParams(view?.location.hash.slice(1) ?? '').get('t') ?? undefined;
  if (token) view?.history.replaceState(view.history.state, '', view.location.pathname);
  return token;
}
