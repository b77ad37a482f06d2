import { ringGeometry, ringOf, seenSpan, type RingSeatState } from './ring-geometry';

const ahead = (count: number): RingSeatState[] => Array.from({ length: count }, () => 'ahead');

describe('ringGeometry', () => {
  it.each([1, 2, 3, 5, 6, 8, 9, 12])('keeps %d seats apart, with their round ends', (count) => {
    const ring = ringGeometry(ahead(count), 96);
    expect(ring.seats).toHaveLength(count);
    expect(seenSpan(ring)).toBeLessThan(360 / count);
  });

  it.each([16, 24, 36, 60, 84, 124])('stays inside its box at %d px, even with the heavier seat', (size) => {
    const ring = ringGeometry(ringOf(6, 2, true), size);
    expect(ring.radius + (1.25 * ring.width) / 2).toBeLessThanOrEqual(size / 2);
  });

  it('starts at twelve and goes clockwise', () => {
    expect(ringGeometry(ahead(6), 60).seats.map((seat) => seat.angle)).toEqual([0, 60, 120, 180, 240, 300]);
  });

  it('draws the one who is on heavier than those who are done, and the next with a clearer edge', () => {
    const [done, now, next, last] = ringGeometry(['done', 'now', 'next', 'ahead'], 112).seats;
    expect(now?.stroke).toBeGreaterThan(done?.stroke ?? Infinity);
    expect(next?.stroke).toBe(2);
    expect(last?.stroke).toBe(1.3);
  });

  it('puts the dot that says me inside the ring, at my seat', () => {
    const ring = ringGeometry(ahead(6), 100, 3);
    expect(ring.me).toMatchObject({ x: 50 });
    expect(ring.me?.y).toBeGreaterThan(50);
    expect((ring.me?.y ?? 0) + (ring.me?.r ?? 0)).toBeLessThan(50 + ring.radius - ring.width / 2);
  });

  it('has no dot when nobody is me', () => {
    expect(ringGeometry(ahead(6), 100).me).toBeNull();
  });
});

describe('ringOf', () => {
  it('marks the first that is not done as next', () => {
    expect(ringOf(6, 3)).toEqual(['done', 'done', 'done', 'next', 'ahead', 'ahead']);
  });

  it('marks the current as now and the one after as next while something goes on', () => {
    expect(ringOf(4, 1, true)).toEqual(['done', 'now', 'next', 'ahead']);
  });

  it('has nothing left to mark when all is done', () => {
    expect(ringOf(2, 2)).toEqual(['done', 'done']);
  });
});
