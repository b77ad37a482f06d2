import { isFresh } from './fresh-proof';
import type { PersonId } from './ids';
import { secondFactorCodeSchema, StaffSources } from './second-factor';
import { halfIsDue } from './session-life';

const HOUR = 3_600_000;

describe('the code of the second factor', () => {
  it('is read as people type it', () => {
    for (const typed of ['123456', ' 123 456 ', '123-456']) expect(secondFactorCodeSchema.parse(typed)).toBe('123456');
    expect(secondFactorCodeSchema.parse('abcd3-fgh2k')).toBe('ABCD3FGH2K');
  });

  it('is nothing else', () => {
    for (const typed of ['', '12345', '1234567', 'abcdef', '123456789012', '12345x', '１２３４５６']) {
      expect([typed, secondFactorCodeSchema.safeParse(typed).success]).toEqual([typed, false]);
    }
  });
});

describe('who is staff', () => {
  it('is nobody when no domain says so, and whom any of them names', async () => {
    const [anna, bo] = ['anna' as PersonId, 'bo' as PersonId];
    const sources = new StaffSources();
    expect(await sources.isStaff(anna)).toBe(false);
    sources.register({ isStaff: async () => false });
    sources.register({ isStaff: async (id) => id === anna });
    expect([await sources.isStaff(anna), await sources.isStaff(bo)]).toEqual([true, false]);
  });
});

describe('a proof of who it is', () => {
  it('is fresh for five minutes, and never without one', () => {
    expect([isFresh(0, 5 * 60_000 - 1), isFresh(0, 5 * 60_000), isFresh(null, 0)]).toEqual([true, false, false]);
  });

  it("lets the server's half go to staff for twelve hours, to leaders as long as the session lives", () => {
    expect([halfIsDue(0, true, 12 * HOUR - 1), halfIsDue(0, true, 12 * HOUR)]).toEqual([true, false]);
    expect(halfIsDue(0, false, 80 * 24 * HOUR)).toBe(true);
  });
});
