import { ACTION_CODES, CONTROL_SORTS, OBSTACLE_CODES, PROBLEM_CODES, STRAIN_SORTS } from '@kreds/notes/model';
import { expectWords } from '@kreds/platform-web/testing';
import { CONVERSATION_PARTS, CONVERSATION_STEPS } from './parts';
import { conversationWords } from './conversation.words';
import { controlWords } from './control.words';
import { partsWords } from './parts.words';
import { stagesWords } from './stages.words';

describe('the words around the conversations', () => {
  it('say the same in both languages, in short sentences', () => {
    expectWords(conversationWords);
    expectWords(controlWords);
    expectWords(partsWords);
    expectWords(stagesWords);
  });

  it('have a word for every step, part and code', () => {
    const codes = [...CONVERSATION_STEPS, ...CONVERSATION_PARTS, ...STRAIN_SORTS, ...PROBLEM_CODES, ...ACTION_CODES];
    const whys = CONVERSATION_PARTS.map((part) => `${part}-why`);
    const sorts = CONTROL_SORTS.map((sort) => `${sort}_sort`);
    const known = Object.keys(partsWords.da);
    expect([...codes, ...OBSTACLE_CODES, ...whys, ...sorts].filter((code) => !known.includes(code))).toEqual([]);
  });
});
