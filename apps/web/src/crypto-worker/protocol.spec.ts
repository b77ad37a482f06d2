import { ANSWERS, QUESTIONS } from './messages';
import { PINNED } from './testing/pinned-protocol';

/** The whole way into the worker and out of it. Whoever changes a line here lets something new in or out. */
describe('the protocol of the crypto worker', () => {
  const told = Object.fromEntries(
    Object.keys(QUESTIONS).map((type) => {
      const name = type as keyof typeof QUESTIONS;
      return [type, { asks: JSON.stringify(QUESTIONS[name].says), says: JSON.stringify(ANSWERS[name].says) }];
    }),
  );

  it('is this and nothing else', () => {
    expect(told).toEqual(PINNED);
  });

  it('answers every question that it takes', () => {
    expect(Object.keys(ANSWERS).sort()).toEqual(Object.keys(QUESTIONS).sort());
  });
});
