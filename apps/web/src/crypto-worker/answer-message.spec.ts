import { answerMessage } from './answer-message';
import { KeeperRefusal } from './keeper-refusal';
import { ANSWERS, QUESTIONS, type Handlers, type MessageType } from './messages';

const SECRET = 'an-account-key';
const UUID = '0f9d2a4e-8c11-4b6f-9a3d-5e7c1b2a3d4f';
const TYPES = Object.keys(QUESTIONS) as MessageType[];

/** A value of the shape that `says` describes: the least that is allowed. */
function example(says: unknown): unknown {
  if (says === 'uuid') return UUID;
  if (says === 'flag') return true;
  if (says === 'count') return 1;
  if (typeof says === 'string') return 'A'.repeat(Math.ceil((Number(/^bytes (\d+)/.exec(says)?.[1] ?? 0) * 4) / 3));
  if (Array.isArray(says)) return says[0];
  const described = says as Record<string, unknown>;
  if ('orNull' in described) return example(described['orNull']);
  if ('most' in described) return [example(described['list'])];
  const [[, shapes] = []] = Object.entries(described);
  if (Object.keys(described).length === 1 && Array.isArray(shapes) && typeof shapes[0] === 'object')
    return example(shapes[0]);
  return Object.fromEntries(Object.entries(described).map(([name, field]) => [name, example(field)]));
}

/** The same with a secret in every object, however deep. */
function leaky(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leaky);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, leaky(field)]);
  return { ...Object.fromEntries(fields), accountKey: SECRET, kek: new Uint8Array(32) };
}

/** Handlers gone wrong: every answer also holds a secret. */
function leakyHandlers(): Handlers {
  const entries = TYPES.map((type) => [type, async () => leaky(example(ANSWERS[type].says))]);
  return Object.fromEntries(entries) as Handlers;
}

function asked(type: MessageType, change: object = {}) {
  return { id: 7, type, question: example(QUESTIONS[type].says), ...change };
}

const codeOf = (error: unknown) => (error instanceof KeeperRefusal ? error.code : 'AK_UNWRAP');

describe('the messages of the crypto worker', () => {
  it.each(TYPES)('let out nothing beyond the listed fields, whatever %s is answered with', async (type) => {
    const answer = await answerMessage(leakyHandlers(), asked(type), codeOf);
    expect(answer).toEqual({ id: 7, ok: true, answer: example(ANSWERS[type].says) });
    expect(JSON.stringify(answer)).not.toContain(SECRET);
  });

  it('let out bytes in no field', async () => {
    const handlers = { ...leakyHandlers(), unlock: async () => ({ kid: new Uint8Array(16) }) } as unknown as Handlers;
    expect(await answerMessage(handlers, asked('unlock'), codeOf)).toMatchObject({ ok: false });
  });

  it('let out 32 bytes where 16 belong under no name', async () => {
    const handlers = { ...leakyHandlers(), unlock: async () => ({ kid: 'A'.repeat(43) }) };
    expect(await answerMessage(handlers, asked('unlock'), codeOf)).toMatchObject({ ok: false, code: 'KEYS_REQUEST' });
  });

  it('let out a code when the keeper refuses, never the words or the cause of the error', async () => {
    const refuse = () => Promise.reject(new Error(SECRET, { cause: SECRET }));
    const answer = await answerMessage({ ...leakyHandlers(), unlock: refuse }, asked('unlock'), codeOf);
    expect(answer).toEqual({ id: 7, ok: false, code: 'AK_UNWRAP' });
  });

  it.each(TYPES)('refuse %s with a field too many', async (type) => {
    const question = { ...(example(QUESTIONS[type].says) as object), more: 'x' };
    const answer = await answerMessage(leakyHandlers(), asked(type, { question }), codeOf);
    expect(answer).toEqual({ id: 7, ok: false, code: 'KEYS_REQUEST' });
  });

  it.each(TYPES)('refuse %s with a field too few', async (type) => {
    const question = example(QUESTIONS[type].says) as object;
    for (const name of Object.keys(question)) {
      const fewer = Object.fromEntries(Object.entries(question).filter(([other]) => other !== name));
      const answer = await answerMessage(leakyHandlers(), asked(type, { question: fewer }), codeOf);
      expect(answer).toEqual({ id: 7, ok: false, code: 'KEYS_REQUEST' });
    }
  });

  const change = { op: 'add', uid: UUID, role: 'member', how: 'qr' };
  it.each([
    ['another name', asked('signIn', { type: 'exportKey' })],
    ['the name of something every object has', asked('lock', { type: 'constructor' })],
    ['something beside the question', asked('lock', { more: 'x' })],
    ['a number where a text belongs', asked('suggestPassphrase', { question: { language: 1 } })],
    ['a text beyond measure', asked('readRecoverySheet', { question: { code: 'x'.repeat(201) } })],
    ['a list where the question belongs', asked('lock', { question: [] })],
    ['an id that is none', asked('viewVault', { question: { vault: 'x' } })],
    ['an operation that there is not', asked('changeVault', { question: { vault: UUID, change: { op: 'genesis' } } })],
    [
      'a field of another operation',
      asked('changeVault', { question: { vault: UUID, change: { ...change, from: 1 } } }),
    ],
    [
      'a negative number',
      asked('sealObject', { question: { ...Object(example(QUESTIONS.sealObject.says)), version: -1 } }),
    ],
  ])('are refused with %s', async (_, data) => {
    expect(await answerMessage(leakyHandlers(), data, codeOf)).toEqual({ id: 7, ok: false, code: 'KEYS_REQUEST' });
  });

  it.each([undefined, null, 'lock', { type: 'lock', question: {} }])(
    'are ignored without a number: %j',
    async (data) => {
      expect(await answerMessage(leakyHandlers(), data, codeOf)).toBeUndefined();
    },
  );
});
