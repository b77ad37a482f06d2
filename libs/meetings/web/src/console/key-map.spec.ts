import { intentOf, pressedIn, type Pressed } from './key-map';

const key = (name: string, change: Partial<Pressed> = {}): Pressed => ({
  key: name,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...change,
});

describe('the keyboard of the console', () => {
  it.each([
    [' ', { kind: 'start_or_pause' }],
    ['ArrowRight', { kind: 'look', step: 1 }],
    ['ArrowLeft', { kind: 'look', step: -1 }],
    ['+', { kind: 'minute' }],
    ['7', { kind: 'person', place: 7 }],
    ['b', { kind: 'curtain' }],
    ['B', { kind: 'curtain' }],
    ['n', { kind: 'notes' }],
    ['?', { kind: 'overview' }],
    ['Escape', { kind: 'close' }],
  ])('gives %j its one meaning', (name, intent) => {
    expect(intentOf(key(name), 'page', true)).toEqual(intent);
  });

  it('has no key that moves the group', () => {
    const kinds = ['Enter', 'PageDown', 'End', 'Tab', '0'].map((name) => intentOf(key(name), 'page', true));
    expect(kinds).toEqual([null, null, null, null, null]);
  });

  it('leaves every key to fields and to an open sheet', () => {
    for (const name of [' ', 'b', 'n', '+', '1', 'ArrowRight', 'Escape']) {
      expect([intentOf(key(name), 'field', true), intentOf(key(name), 'sheet', true)]).toEqual([null, null]);
    }
  });

  it('leaves Space to the button that has the focus', () => {
    expect(intentOf(key(' '), 'control', true)).toBeNull();
    expect(intentOf(key('b'), 'control', true)).toEqual({ kind: 'curtain' });
  });

  it('can be switched off, apart from arrows and Escape', () => {
    expect(['b', '+', '3', '?', ' '].map((name) => intentOf(key(name), 'page', false))).toEqual(Array(5).fill(null));
    expect(intentOf(key('ArrowRight'), 'page', false)).toEqual({ kind: 'look', step: 1 });
    expect(intentOf(key('Escape'), 'page', false)).toEqual({ kind: 'close' });
  });

  it('does nothing with a browser shortcut or a key that is held down', () => {
    expect(intentOf(key('b', { ctrlKey: true }), 'page', true)).toBeNull();
    expect(intentOf(key('+', { metaKey: true }), 'page', true)).toBeNull();
    expect(intentOf(key('+', { repeat: true }), 'page', true)).toBeNull();
  });

  it('knows where a key was pressed', () => {
    for (const tag of ['input', 'button', 'p']) {
      const element = document.createElement(tag);
      element.id = tag;
      document.body.append(element);
    }
    document.getElementById('button')?.append(document.createElement('span'));
    const at = (selector: string) => pressedIn(document.querySelector(selector));

    expect(['input', 'button', 'button span', 'p'].map(at)).toEqual(['field', 'control', 'control', 'page']);
    expect(pressedIn(null)).toBe('page');
  });
});
