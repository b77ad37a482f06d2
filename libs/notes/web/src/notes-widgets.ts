import type { Type } from '@angular/core';

// Parts that pages of other domains show; apps/web binds them. Each is loaded with the page that shows it.

/** What the group has agreed on, for the beginning of a live meeting: input `networkId`. */
export const loadWorkingRules = (): Promise<Type<unknown>> =>
  import('./group/working-rules').then((m) => m.WorkingRules);

/** A leader's ways to her conversations, for the home page: no input. */
export const loadMyConversations = (): Promise<Type<unknown>> =>
  import('./conversation/my-conversations').then((m) => m.MyConversations);
