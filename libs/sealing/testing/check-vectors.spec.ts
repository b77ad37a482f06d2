import { SEALING_CODES } from '@kreds/sealing/log';
import { checkVectors } from './check-vectors';
import { vectors } from './vectors';

describe('the file of vectors', () => {
  it('is reproduced byte for byte, and each of its rejections is refused with its code', async () => {
    const results = await checkVectors(vectors);
    expect(results.filter(({ differences }) => differences.length > 0)).toEqual([]);
    const { rejections } = Object.fromEntries(results.map(({ section, checks }) => [section, checks]));
    expect(rejections).toBeGreaterThanOrEqual(vectors.rejections.length);
    expect(results.every(({ checks }) => checks > 0)).toBe(true);
  });

  it('names codes of ours only', () => {
    expect(vectors.rejections.map(({ code }) => code).filter((code) => !SEALING_CODES.some((c) => c === code))).toEqual(
      [],
    );
  });
});

describe('the check of a file', () => {
  const differences = async (change: object) =>
    (await checkVectors({ ...vectors, passwords: [], join: undefined, evaluation: undefined, ...change })).flatMap(
      (result) => result.differences.map((difference) => `${result.section}: ${difference}`),
    );
  const only = (change: object) => differences({ rejections: [], ...change });

  it('sees one changed byte', async () => {
    const { draft } = vectors;
    const sealed = draft.sealed.replace(/..$/, '00');
    expect((await only({ draft: { ...draft, sealed } })).filter((line) => line.startsWith('draft'))).toHaveLength(2);
  });

  it('sees a rejection that would be taken, or refused with another code', async () => {
    const [bad] = vectors.rejections.filter(({ what }) => what === 'envelope');
    if (!bad) throw new Error('the vectors are not complete');
    const taken = { ...bad, bytes: vectors.envelope.bytes };
    const renamed = { ...bad, code: 'SIG' };
    const found = (await only({ rejections: [taken, renamed] })).filter((line) => line.startsWith('rejections'));
    expect(found).toEqual([
      'rejections: cut short: accepted instead of ENV_SIZE',
      'rejections: cut short: ENV_SIZE instead of SIG',
    ]);
  });

  it('sees a section that nobody knows, and a rejection of a kind that nobody knows', async () => {
    const found = await only({ novelty: { is: 'new' }, rejections: [{ name: 'odd', what: 'novelty', code: 'SIG' }] });
    expect(found).toContain('novelty: novelty 0: nobody knows how to check this');
    expect(found).toContain('rejections: odd: nobody knows how to try a rejection of novelty');
  });
});
