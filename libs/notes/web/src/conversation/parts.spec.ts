import { CONVERSATION_PARTS, CONVERSATION_STEPS, fittingParts, otherParts, partOf, stepOf } from './parts';

describe('the parts of a conversation', () => {
  it.each(CONVERSATION_STEPS)('are all within reach from the %s conversation, each once', (step) => {
    const shown = [...fittingParts(step), ...otherParts(step)];
    expect(shown.sort()).toEqual([...CONVERSATION_PARTS].sort());
  });

  it('reads an address, and takes an unknown one for the beginning', () => {
    expect([stepOf('closing'), stepOf('screening'), stepOf(undefined)]).toEqual(['closing', 'opening', 'opening']);
    expect([partOf('strain'), partOf('secret'), partOf(undefined)]).toEqual(['strain', null, null]);
  });
});
