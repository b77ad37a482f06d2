import type { Type } from '@angular/core';

// Parts that pages of other domains show; apps/web binds them. Each is loaded with the page that shows it.

/** What the group has agreed on, behind a tap in a live meeting: input `networkId`. */
export const loadWorkingRules = (): Promise<Type<unknown>> =>
  import('./group/working-rules').then((m) => m.WorkingRules);

/** A leader's ways to her conversations, for the home page: no input. */
export const loadMyConversations = (): Promise<Type<unknown>> =>
  import('./conversation/my-conversations').then((m) => m.MyConversations);

/** This week's question and an open door, for a leader's home page: no input. */
export const loadHomeCard = (): Promise<Type<unknown>> => import('./reflection/home-card').then((m) => m.HomeCard);

/** A leader's own notes in a live meeting: inputs as meetings' `CompanionNotesInputs`. */
export const loadCompanionNotes = (): Promise<Type<unknown>> =>
  import('./meeting/companion-notes').then((m) => m.CompanionNotes);

/** The facilitators' notes on the console: inputs as meetings' `ConsoleNotesInputs`. */
export const loadConsoleNotes = (): Promise<Type<unknown>> =>
  import('./meeting/console-notes').then((m) => m.ConsoleNotes);

/** Who is in the circle of a network, for that network's page: inputs `networkId` and `relation`. */
export const loadNetworkCircle = (): Promise<Type<unknown>> =>
  import('./people/network-circle').then((m) => m.NetworkCircle);
