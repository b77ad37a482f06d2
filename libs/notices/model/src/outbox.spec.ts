import { readOutboxSchema } from './outbox';

describe('the query of the outbox', () => {
  it('asks for twenty-five mails from the newest on when it says nothing', () => {
    expect(readOutboxSchema.parse({})).toEqual({ limit: 25 });
  });

  it('goes on where the page before ended', () => {
    const before = '1790000000000.6b1f3c1e-0f7a-4b6e-8f0e-2f5d8f6a9b10';
    expect(readOutboxSchema.parse({ before, limit: '100' })).toEqual({ before, limit: 100 });
  });

  it.each([{ limit: '0' }, { limit: '101' }, { limit: 'x' }, { before: 'x' }, { before: `1' OR '1'='1` }])(
    'does not take %j',
    (query) => {
      expect(readOutboxSchema.safeParse(query).success).toBe(false);
    },
  );
});
