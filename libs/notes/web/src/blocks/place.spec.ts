import { inOrder, moved, placeAfter, placeAtEnd, type NewPlace, type Placed } from './place';

const three: readonly Placed[] = [
  { id: 'a', place: 1 },
  { id: 'b', place: 2 },
  { id: 'c', place: 3 },
];

function after(items: readonly Placed[], changes: readonly NewPlace[]): string {
  const changed = items.map((item) => changes.find(({ id }) => id === item.id) ?? item);
  return inOrder(changed)
    .map(({ id }) => id)
    .join('');
}

describe('the order of blocks', () => {
  it('puts a new one last, also in an empty list', () => {
    expect([placeAtEnd(three), placeAtEnd([])]).toEqual([4, 1]);
  });

  it('puts a new one right after another, without touching the next', () => {
    expect(after([...three, { id: 'n', place: placeAfter(three, 'a') }], [])).toBe('anbc');
    expect(placeAfter(three, 'c')).toBe(4);
    expect(placeAfter(three, 'gone')).toBe(4);
  });

  it('moves one up or down by changing that one alone', () => {
    expect([after(three, moved(three, 'b', 'up')), after(three, moved(three, 'b', 'down'))]).toEqual(['bac', 'acb']);
    expect(moved(three, 'b', 'up')).toHaveLength(1);
  });

  it('moves nothing past the ends, and nothing that is gone', () => {
    expect([moved(three, 'a', 'up'), moved(three, 'c', 'down'), moved(three, 'x', 'up')]).toEqual([[], [], []]);
  });

  it('orders two that were added at once alike for everybody, and can still move them', () => {
    const twins: readonly Placed[] = [
      { id: 'b', place: 2 },
      { id: 'a', place: 2 },
      { id: 'c', place: 2 },
    ];
    expect(after(twins, [])).toBe('abc');
    expect(after(twins, moved(twins, 'c', 'up'))).toBe('acb');
    expect(after(twins, moved(twins, 'a', 'down'))).toBe('bac');
  });

  it('spreads the list anew when no number is left between two', () => {
    let items: readonly Placed[] = three;
    for (let turn = 0; turn < 200; turn++) {
      const changes = moved(items, inOrder(items)[2]?.id ?? '', 'up');
      const before = after(items, []);
      items = items.map((item) => changes.find(({ id }) => id === item.id) ?? item);
      expect(after(items, [])).toBe([before[0], before[2], before[1]].join(''));
    }
  });
});
