import type { AccountKeys, AccountKeysCode } from '@kreds/platform-web';
import { answerMessage } from './answer-message';
import { ANSWERS, QUESTIONS, type MessageType } from './messages';

const SECRET = 'an-account-key';
const TYPES = Object.keys(QUESTIONS) as MessageType[];

/** A keeper gone wrong: every answer also holds a secret. */
function leakyKeeper(): AccountKeys {
  const answer = (type: MessageType) => async () => ({
    ...Object.fromEntries(ANSWERS[type].map((field) => [field, 'public'])),
    accountKey: SECRET,
    kek: SECRET,
  });
  return Object.fromEntries(TYPES.map((type) => [type, answer(type)])) as unknown as AccountKeys;
}

function asked(type: MessageType, change: object = {}) {
  return { id: 7, type, question: Object.fromEntries(QUESTIONS[type].map((field) => [field, 'x'])), ...change };
}

const codeOf = (): AccountKeysCode => 'AK_UNWRAP';

describe('the messages of the crypto worker', () => {
  it('are these and no others', () => {
    expect({ QUESTIONS, ANSWERS }).toEqual({
      QUESTIONS: {
        suggestPassphrase: ['language'],
        checkPassphrase: ['email', 'passphrase'],
        prepareSignUp: ['uid', 'email', 'passphrase'],
        signIn: ['email', 'passphrase', 'kdf', 'serverSalt'],
        unlock: ['uid', 'wrapPw', 'kdf'],
        changePassphrase: ['uid', 'email', 'passphrase', 'newPassphrase', 'kdf', 'serverSalt', 'wrapPw'],
        lock: [],
      },
      ANSWERS: {
        suggestPassphrase: ['passphrase'],
        checkPassphrase: ['problem'],
        prepareSignUp: ['serverSalt', 'kdf', 'auth', 'wrapPw', 'edPk', 'xPk', 'kid'],
        signIn: ['auth'],
        unlock: ['kid'],
        changePassphrase: ['auth', 'newServerSalt', 'newKdf', 'newAuth', 'newWrapPw'],
        lock: [],
      },
    });
  });

  it.each(TYPES)('let out nothing beyond the listed fields, whatever the keeper answers to %s', async (type) => {
    const answer = await answerMessage(leakyKeeper(), asked(type), codeOf);
    expect(answer).toEqual({
      id: 7,
      ok: true,
      answer: Object.fromEntries(ANSWERS[type].map((field) => [field, 'public'])),
    });
    expect(JSON.stringify(answer)).not.toContain(SECRET);
  });

  it('let out bytes in no field', async () => {
    const keeper = { ...leakyKeeper(), unlock: async () => ({ kid: new Uint8Array(16) }) } as unknown as AccountKeys;
    expect(await answerMessage(keeper, asked('unlock'), codeOf)).toMatchObject({ ok: false });
  });

  it('let out a code when the keeper refuses, never the words or the cause of the error', async () => {
    const refuse = () => Promise.reject(new Error(SECRET, { cause: SECRET }));
    const answer = await answerMessage({ ...leakyKeeper(), unlock: refuse }, asked('unlock'), codeOf);
    expect(answer).toEqual({ id: 7, ok: false, code: 'AK_UNWRAP' });
  });

  it.each([
    ['another name', asked('signIn', { type: 'exportKey' })],
    ['the name of something every object has', asked('lock', { type: 'constructor' })],
    ['a field too many', asked('lock', { question: { email: 'x' } })],
    ['a field too few', asked('unlock', { question: { uid: 'x', kdf: 'x' } })],
    ['a number where a text belongs', asked('suggestPassphrase', { question: { language: 1 } })],
    ['a field beyond measure', asked('suggestPassphrase', { question: { language: 'x'.repeat(4097) } })],
    ['a list where the question belongs', asked('lock', { question: [] })],
  ])('are refused with %s', async (_, data) => {
    expect(await answerMessage(leakyKeeper(), data, codeOf)).toEqual({ id: 7, ok: false, code: 'KEYS_REQUEST' });
  });

  it.each([undefined, null, 'lock', { type: 'lock', question: {} }])(
    'are ignored without a number: %j',
    async (data) => {
      expect(await answerMessage(leakyKeeper(), data, codeOf)).toBeUndefined();
    },
  );
});
