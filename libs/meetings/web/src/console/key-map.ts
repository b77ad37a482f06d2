/** What the keyboard may ask of the console (experience.md). */
export type KeyIntent =
  | { readonly kind: 'start_or_pause' }
  | { readonly kind: 'look'; readonly step: 1 | -1 }
  | { readonly kind: 'minute' }
  | { readonly kind: 'person'; readonly place: number }
  | { readonly kind: 'curtain' }
  | { readonly kind: 'notes' }
  | { readonly kind: 'overview' }
  | { readonly kind: 'close' };

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
}

/** Where the key was pressed: a field takes letters, a button or link takes Space, an open sheet takes all but Escape. */
export type PressedIn = 'page' | 'control' | 'field' | 'sheet';

/**
 * The one meaning of a key, or none. Single letters, digits and signs can be switched off (WCAG 2.1.4); arrows and Escape
 * stay. Enter is the browser's own: it presses the button that has the focus, also Move.
 */
export function intentOf(pressed: Pressed, where: PressedIn, singleKeys: boolean): KeyIntent | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || where === 'field' || where === 'sheet') return null;
  switch (pressed.key) {
    case 'ArrowRight':
      return { kind: 'look', step: 1 };
    case 'ArrowLeft':
      return { kind: 'look', step: -1 };
    case 'Escape':
      return { kind: 'close' };
    case ' ':
      return where === 'page' && singleKeys && !pressed.repeat ? { kind: 'start_or_pause' } : null;
    default:
      return singleKeys && !pressed.repeat ? characterIntent(pressed.key) : null;
  }
}

function characterIntent(key: string): KeyIntent | null {
  if (key === '+') return { kind: 'minute' };
  if (key === '?') return { kind: 'overview' };
  if (key === 'b' || key === 'B') return { kind: 'curtain' };
  if (key === 'n' || key === 'N') return { kind: 'notes' };
  if (/^[1-9]$/.test(key)) return { kind: 'person', place: Number(key) };
  return null;
}

/** Tells where a key was pressed from the element that had the focus. */
export function pressedIn(target: EventTarget | null): PressedIn {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('dialog[open]')) return 'sheet';
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return 'field';
  return target.closest('button, a[href], [role="button"], summary') ? 'control' : 'page';
}
