import { circleMeasures, seatCircleGeometry, timeArc, type GeometrySeat, type SeatShape } from './seat-circle-geometry';
import { discLabel, type SeatState } from './seat';
import { fittingSize, serifWidth } from './type-width';

const COUNTS = [5, 6, 8, 9];
const SIZES = [300, 326, 408, 880];

/** Two have spoken, the third speaks, the fourth is next, the rest wait. */
const round = (count: number): GeometrySeat[] =>
  Array.from({ length: count }, (_, index) => ({
    state: (['done', 'done', 'speaking', 'next'] as const)[index] ?? 'waiting',
  }));

const between = (one: { x: number; y: number }, other: { x: number; y: number }): number =>
  Math.hypot(one.x - other.x, one.y - other.y);

const neighbours = (seats: readonly SeatShape[]): [SeatShape, SeatShape][] =>
  seats.map((seat, index) => [seat, seats[(index + 1) % seats.length] ?? seat]);

describe.each(COUNTS)('A circle of %d seats', (count) => {
  it.each(SIZES)('keeps the discs apart at %d px', (size) => {
    const { seats } = seatCircleGeometry(round(count), size, 'console');
    for (const [one, next] of neighbours(seats)) {
      expect(between(one.disc, next.disc)).toBeGreaterThan(one.disc.r + next.disc.r + 2);
    }
  });

  it.each(SIZES)('keeps the chairs apart at %d px, also beside the wider one of the speaker', (size) => {
    const m = circleMeasures(count, size);
    const ends = (2 * Math.asin((1.5 * m.chairStroke) / 2 / m.chairRadius) * 180) / Math.PI;
    expect(m.chairHalf * (1 + 1.16) + ends).toBeLessThan(360 / count);
  });

  it.each(SIZES)('keeps discs, time ring and box apart at %d px', (size) => {
    const geometry = seatCircleGeometry(round(count), size, 'console');
    for (const { disc } of geometry.seats) {
      const inner = between(disc, geometry.centre) - disc.r;
      expect(inner).toBeGreaterThan(geometry.timeRadius + geometry.timeStroke / 2);
      const chairInside = geometry.chairRadius + geometry.chairStroke / 8 - (1.5 * geometry.chairStroke) / 2;
      expect(between(disc, geometry.centre) + disc.r).toBeLessThan(chairInside);
    }
    expect(geometry.chairRadius + geometry.chairStroke).toBeLessThan(size / 2);
  });

  it('seats the first at twelve for the facilitator and the wall', () => {
    for (const perspective of ['console', 'wall'] as const) {
      const first = seatCircleGeometry(round(count), 408, perspective).seats[0];
      expect(first?.disc.x).toBeCloseTo(204, 1);
      expect(first?.disc.y).toBeLessThan(204);
    }
  });

  it('seats the reader of a phone at six o’clock, whoever that is', () => {
    for (let me = 0; me < count; me += 1) {
      const seats = round(count).map((seat, index) => ({ ...seat, me: index === me }));
      const mine = seatCircleGeometry(seats, 326, 'phone').seats[me];
      expect(mine?.disc.x).toBeCloseTo(163, 1);
      expect(mine?.disc.y).toBeGreaterThan(163);
    }
  });
});

describe('seatCircleGeometry', () => {
  it('makes the speaker larger and leans the seat towards the table', () => {
    const { seats, discRadius, seatRadius, centre } = seatCircleGeometry(round(6), 408, 'console');
    const speaker = seats[2];
    expect(speaker?.disc.r).toBeCloseTo(1.16 * discRadius, 1);
    expect(between(speaker?.disc ?? centre, centre)).toBeLessThan(seatRadius);
    expect(seats[0]?.lean).toEqual({ x: 0, y: 0, scale: 1 });
  });

  it('runs three dots from the speaker to the next when there is room', () => {
    expect(seatCircleGeometry(round(6), 408, 'console').dots).toHaveLength(3);
    expect(seatCircleGeometry(round(5), 320, 'console').dots).toHaveLength(3);
  });

  it('leaves the dots out when the free arc is under 26 px', () => {
    expect(seatCircleGeometry(round(8), 320, 'console').dots).toEqual([]);
  });

  it('leaves the dots out when another seat stands between', () => {
    const states: SeatState[] = ['speaking', 'absent', 'next', 'waiting', 'waiting'];
    expect(
      seatCircleGeometry(
        states.map((state) => ({ state })),
        408,
        'console',
      ).dots,
    ).toEqual([]);
  });

  it('draws only the next chair hollow', () => {
    const hollow = seatCircleGeometry(round(6), 408, 'console').seats.map((seat) => seat.chair.hollow);
    expect(hollow).toEqual([false, false, false, true, false, false]);
  });

  it('holds for one seat and for two', () => {
    for (const count of [1, 2]) {
      const { seats, discRadius } = seatCircleGeometry(round(count), 326, 'phone');
      expect(seats).toHaveLength(count);
      expect(discRadius).toBeCloseTo(0.094 * 326, 1);
    }
  });
});

describe('timeArc', () => {
  const geometry = seatCircleGeometry(round(6), 400, 'console');

  it('is a whole ring before the turn and nothing at its end', () => {
    expect(timeArc(geometry, 1)).toBe('full');
    expect(timeArc(geometry, 0)).toBeNull();
  });

  it('ends at twelve and begins later the less is left', () => {
    const top = `${200} ${Math.round((200 - geometry.timeRadius) * 100) / 100}`;
    expect(timeArc(geometry, 0.5)).toMatch(new RegExp(`^M200 .* ${top}$`));
    expect(timeArc(geometry, 0.25)).toMatch(/^M(?!200 )/);
  });

  it('refuses to draw what is no share', () => {
    expect(timeArc(geometry, Number.NaN)).toBeNull();
    expect(timeArc(geometry, -1)).toBeNull();
  });
});

describe('discLabel', () => {
  it.each(['Johanne', 'Kirsten', 'Mathilde', 'Dig'])('writes %s in full where it fits', (name) => {
    expect(discLabel(name, 15, 76)).toBe(name);
  });

  it('writes only the first of several names', () => {
    expect(discLabel('Oda Prøvesen', 15, 76)).toBe('Oda');
  });

  it('takes initials for a name of more than eight letters', () => {
    expect(discLabel('Anne-Grete', 15, 200)).toBe('AG');
    expect(discLabel('Bartholomæus Prøvesen', 15, 200)).toBe('BP');
  });

  it('takes initials when the disc is too small, never smaller type', () => {
    expect(discLabel('Mathilde', 14, 40)).toBe('Ma');
  });

  it('has nothing to write for a seat without a name', () => {
    expect(discLabel('', 15, 76)).toBe('');
  });
});

describe('fittingSize', () => {
  it('keeps the largest size for a short name and gives way for a long one', () => {
    expect(fittingSize('Oda', 140, 38)).toBe(38);
    const size = fittingSize('Bartholomæus', 140, 38);
    expect(size).toBeLessThan(38);
    expect(serifWidth('Bartholomæus') * size).toBeCloseTo(140, 5);
  });
});
