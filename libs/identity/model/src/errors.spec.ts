import { IDENTITY_ERRORS } from './errors';

describe('the sentences of identity', () => {
  const sentences = Object.values(IDENTITY_ERRORS).flatMap((entry) => [entry.da, entry.en]);

  it('are short and calm', () => {
    for (const sentence of sentences.flatMap((text) => text.split(/(?<=[.?]) /))) {
      expect(sentence.split(' ').length).toBeLessThanOrEqual(15);
      expect(sentence).not.toMatch(/!|stress/i);
    }
  });
});
