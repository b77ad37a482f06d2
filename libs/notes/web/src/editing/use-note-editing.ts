import { DOCUMENT, DestroyRef, effect, inject, untracked } from '@angular/core';
import type { NoteBody } from '@kreds/notes/model';
import { DraftBox } from './draft-box';
import { LeftBehind } from './left-behind';
import { type EditingOptions, NoteEditing } from './note-editing';

/**
 * A field's editing for as long as the component lives that asks; to be called where things are injected, or inside
 * `runInInjectionContext` for a list of fields.
 *
 * @example
 * protected readonly line = useNoteEditing<Reflection>({
 *   shelf: this.vaults.personalShelf(),
 *   field: 'reflection',
 *   blank: () => ({ schema: 1, kind: 'reflection', text: '', day, prompt: null, mood: null, energy: null, shared: [] }),
 * });
 */
export function useNoteEditing<B extends NoteBody>(options: EditingOptions<B>): NoteEditing<B> {
  const editing = new NoteEditing(options, inject(DraftBox));
  const document = inject(DOCUMENT);
  const view = document.defaultView;
  const leave = (): void => void editing.hurry().catch(() => undefined);
  const hide = (): void => void (document.visibilityState === 'hidden' && leave());
  view?.addEventListener('pagehide', leave);
  view?.addEventListener('online', leave);
  document.addEventListener('visibilitychange', hide);
  effect(() => {
    options.shelf.state();
    options.shelf.notes();
    untracked(() => void editing.meetShelf());
  });
  const left = inject(LeftBehind);
  effect(() => {
    if (options.shelf.state() === 'ready') untracked(() => void left.send());
  });
  inject(DestroyRef).onDestroy(() => {
    view?.removeEventListener('pagehide', leave);
    view?.removeEventListener('online', leave);
    document.removeEventListener('visibilitychange', hide);
    editing.close();
  });
  return editing;
}
