import { toHex } from '@kreds/sealing/log';
import { codeOf, hex, stream, vectors } from '../testing/vectors';
import { argon2InFreshInstance, type Argon2 } from './argon2';
import {
  checkEvalKeyProof,
  checkJoinAck,
  checkJoinProof,
  evalKeyProof,
  JOIN_CODE_LENGTH,
  joinAck,
  joinProof,
  newJoinCode,
  stretchJoinCode,
} from './join';
import { readTypedCode } from './typed-code';

const { join: vector, evaluation } = vectors;
const [frida, karl, oda] = vectors.identities;
if (!frida || !karl || !oda) throw new Error('the vectors are not complete');
const key = hex(vector.key);
const facilitatorKid = hex(frida.kid);
const claim = { facilitatorKid, uid: hex(karl.uid), edPk: hex(karl.edPk), xPk: hex(karl.xPk), name: vector.name };
const answer = { facilitatorKid, genesisHash: hex(vector.genesisHash) };

describe('a join code', () => {
  it('is twelve characters that read back as they were shown', () => {
    const random = stream(5);
    const codes = Array.from({ length: 50 }, () => newJoinCode(random));
    expect(new Set(codes).size).toBe(50);
    codes.forEach((code) => expect(readTypedCode(code.replace(/(.{4})/g, '$1 ').toLowerCase(), 12)).toBe(code));
  });

  it.each(vectors.rejections.filter(({ what }) => what === 'joinCode'))('is refused: $name', async (bad) => {
    expect(await codeOf(() => readTypedCode(bad.text ?? '', JOIN_CODE_LENGTH))).toBe(bad.code);
  });

  it.each(['7\u0131 3MQ2ZT9VX4', `${' '.repeat(300)}7K3MQ2ZT9VX4`])('is not read from %j', async (typed) => {
    expect(await codeOf(() => readTypedCode(typed, JOIN_CODE_LENGTH))).toBe('JOIN_CODE');
  });

  it('is stretched to the key of the vector, as typed', async () => {
    expect(readTypedCode(vector.typed, JOIN_CODE_LENGTH)).toBe(vector.code);
    expect(toHex(await stretchJoinCode(vector.typed, hex(vectors.vault)))).toBe(vector.key);
  });

  it('is stretched with 64 MiB and three passes, never with less, and never at all when it is none', async () => {
    const asked: number[][] = [];
    const argon2: Argon2 = async (input) => {
      asked.push([input.m, input.t]);
      return argon2InFreshInstance({ ...input, m: 256 });
    };
    expect(await codeOf(() => stretchJoinCode('7K3MQ2ZT9VX', hex(vectors.vault), argon2))).toBe('JOIN_CODE');
    expect(asked).toEqual([]);
    const weak = await stretchJoinCode(vector.code, hex(vectors.vault), argon2);
    expect(asked.slice(1)).toEqual([[65_536, 3]]);
    // A downgraded stretch is another key: nothing that it proves is taken.
    expect(await codeOf(() => checkJoinProof(key, claim, joinProof(weak, claim)))).toBe('JOIN_PROOF');
  });

  it('cannot be stretched for a vault of another length', async () => {
    await expect(stretchJoinCode(vector.code, new Uint8Array(15))).rejects.toThrow(RangeError);
  });
});

describe('the proof of a join', () => {
  it('is the one of the vector, and is taken', () => {
    expect(toHex(joinProof(key, claim))).toBe(vector.proof);
    expect(() => checkJoinProof(key, claim, hex(vector.proof))).not.toThrow();
  });

  it('is the same for a name in another spelling of the same letters', () => {
    expect(toHex(joinProof(key, { ...claim, name: vector.name.normalize('NFD') }))).toBe(vector.proof);
  });

  it.each([
    ['another facilitator', { facilitatorKid: hex(oda.kid) }],
    ['another account', { uid: hex(oda.uid) }],
    ['another signing key', { edPk: hex(oda.edPk) }],
    ['another sealing key', { xPk: hex(oda.xPk) }],
    ['another name', { name: 'Karl Åge Prøvesén' }],
    ['a kid of another length', { facilitatorKid: new Uint8Array(17) }],
    ['a key of another length', { edPk: new Uint8Array(31) }],
  ])('is refused for %s', async (_, change) => {
    expect(await codeOf(() => checkJoinProof(key, { ...claim, ...change }, hex(vector.proof)))).toBe('JOIN_PROOF');
  });

  it('is refused under another code and when cut short', async () => {
    expect(await codeOf(() => checkJoinProof(new Uint8Array(32), claim, hex(vector.proof)))).toBe('JOIN_PROOF');
    expect(await codeOf(() => checkJoinProof(key, claim, hex(vector.proof).slice(1)))).toBe('JOIN_PROOF');
  });
});

describe('the acknowledgement of a join', () => {
  it('is the one of the vector, and is taken', () => {
    expect(toHex(joinAck(key, answer))).toBe(vector.ack);
    expect(() => checkJoinAck(key, answer, hex(vector.ack))).not.toThrow();
  });

  it.each([
    ['another beginning of the vault', { genesisHash: new Uint8Array(32) }],
    ['another facilitator', { facilitatorKid: hex(oda.kid) }],
  ])('is refused for %s', async (_, change) => {
    expect(await codeOf(() => checkJoinAck(key, { ...answer, ...change }, hex(vector.ack)))).toBe('JOIN_ACK');
  });

  it('is never a proof played back', async () => {
    expect(await codeOf(() => checkJoinAck(key, answer, hex(vector.proof)))).toBe('JOIN_ACK');
  });
});

describe('the proof of an evaluation key', () => {
  const { label } = evaluation;
  const shown = { facilitatorKid, x: hex(evaluation.x), label };

  it('is the one of the vector, under the evaluation vault', async () => {
    const stretched = await stretchJoinCode(evaluation.code, hex(evaluation.vault));
    expect(toHex(evalKeyProof(stretched, shown))).toBe(evaluation.proof);
    expect(() => checkEvalKeyProof(stretched, shown, hex(evaluation.proof))).not.toThrow();
    const relabelled = { ...shown, label: 'Evaluering 2' };
    expect(await codeOf(() => checkEvalKeyProof(stretched, relabelled, hex(evaluation.proof)))).toBe('JOIN_PROOF');
    expect(await codeOf(() => checkEvalKeyProof(key, shown, hex(evaluation.proof)))).toBe('JOIN_PROOF');
  });
});
