import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '@kreds/sealing/log';
import { unwrapAccountKey, wrapAccountKey, type WrapMethod, type WrapPlace } from '../src/account-key';
import { openDraft, sealDraft } from '../src/draft';
import { checkEvalKeyProof, checkJoinAck, checkJoinProof, evalKeyProof, joinAck, joinProof } from '../src/join';
import { stretchJoinCode } from '../src/join';
import { checkKdfParams } from '../src/kdf';
import { stretch } from '../src/password';
import { formatRecoveryCode, newRecoveryCode, readRecoveryCode, recoveryAuth, recoveryKek } from '../src/recovery';
import { openSubmission, pseudonymOf, sealSubmission } from '../src/submission';
import { readTypedCode } from '../src/typed-code';
import { decided, type SectionCheck } from './section-check';
import { bytes, keysOf, number, personOf, text, type Section, type VectorFile } from './vector-file';

export function checkIdentity(check: SectionCheck, section: Section): void {
  const { edPk, xPk, kid } = keysOf(section);
  check.same('gen', section['gen'], 1);
  check.same('edPk', edPk, text(section, 'edPk'));
  check.same('xPk', xPk, text(section, 'xPk'));
  check.same('kid', kid, text(section, 'kid'));
}

export async function checkPassword(check: SectionCheck, section: Section): Promise<void> {
  const made = await stretch({
    password: text(section, 'password'),
    email: text(section, 'email'),
    serverSalt: bytes(section, 'serverSalt'),
    kdf: checkKdfParams(section['kdf']),
  });
  check.same('auth', made.auth, text(section, 'auth'));
  check.same('kek', made.kek, text(section, 'kek'));
}

export function checkWrap(check: SectionCheck, section: Section): void {
  const place = wrapPlace(section);
  const accountKey = bytes(section, 'ak');
  check.same('bytes', wrapAccountKey(accountKey, place, decided(bytes(section, 'nonce'))), text(section, 'bytes'));
  check.same('opened', unwrapAccountKey(bytes(section, 'bytes'), place), text(section, 'ak'));
}

/** Where a wrap is said to belong: `kind`, `kek`, `uid`, `params`. */
export function wrapPlace(section: Section): WrapPlace {
  return { kek: bytes(section, 'kek'), uid: bytes(section, 'uid'), method: wrapMethod(section) };
}

function wrapMethod(section: Section): WrapMethod {
  const kind = section['kind'];
  if (kind === 'pw') return { kind, kdf: text(section, 'params') };
  if (kind === 'recovery' || kind === 'prf') return { kind };
  throw new TypeError('no kind of wrap');
}

export function checkRecovery(check: SectionCheck, section: Section, file: VectorFile): void {
  const printed = text(section, 'code');
  const code = newRecoveryCode(decided(bytes(section, 'random')));
  check.same('code', formatRecoveryCode(code).replaceAll('-', ''), printed);
  check.same('read', readRecoveryCode(printed), code);
  check.same('auth', recoveryAuth(code), text(section, 'auth'));
  check.same('kek', recoveryKek(code), text(section, 'kek'));
  const { uid } = personOf(file, 'K');
  const [, karl] = file.identities;
  const place = { kek: recoveryKek(code), uid, method: { kind: 'recovery' } } as const;
  const wrap = wrapAccountKey(bytes(karl ?? {}, 'ak'), place, decided(bytes(section, 'nonce')));
  check.same('wrapOfK', wrap, text(section, 'wrapOfK'));
}

export async function checkJoin(check: SectionCheck, section: Section, file: VectorFile): Promise<void> {
  const code = readTypedCode(text(section, 'typed'), 12);
  check.same('code', code, text(section, 'code'));
  const key = await stretchJoinCode(code, bytes(file, 'vault'));
  check.same('key', key, text(section, 'key'));
  const facilitatorKid = bytes(section, 'facilitatorKid');
  const { uid, edPk, xPk } = personOf(file, text(section, 'leader'));
  const claim = { facilitatorKid, uid, edPk, xPk, name: text(section, 'name') };
  check.same('proof', joinProof(key, claim), text(section, 'proof'));
  checkJoinProof(key, claim, bytes(section, 'proof'));
  const answer = { facilitatorKid, genesisHash: bytes(section, 'genesisHash') };
  check.same('ack', joinAck(key, answer), text(section, 'ack'));
  checkJoinAck(key, answer, bytes(section, 'ack'));
}

export async function checkEvaluation(check: SectionCheck, section: Section, file: VectorFile): Promise<void> {
  const key = await stretchJoinCode(text(section, 'code'), bytes(section, 'vault'));
  const [x, secret, programme] = [bytes(section, 'x'), bytes(section, 'xSecret'), bytes(section, 'programme')];
  const claim = { facilitatorKid: personOf(file, 'F').kid, x, label: text(section, 'label') };
  check.same('proof', evalKeyProof(key, claim), text(section, 'proof'));
  checkEvalKeyProof(key, claim, bytes(section, 'proof'));
  const body = utf8(text(section, 'body'));
  const sealed = sealSubmission({ x, programme, body }, decided(bytes(section, 'ephemeralSecret')));
  check.same('length', sealed.length, number(section, 'length'));
  check.same('sha256', sha256(sealed), text(section, 'sha256'));
  check.same('opened', openSubmission({ secret, programme, sealed }), body);
  const [, karl] = file.identities;
  check.same('pseudonymOfK', pseudonymOf(bytes(karl ?? {}, 'ak'), programme), text(section, 'pseudonymOfK'));
}

export function checkDraft(check: SectionCheck, section: Section, file: VectorFile): void {
  const me = personOf(file, text(section, 'to'));
  const body = utf8(text(section, 'body'));
  const sealed = sealDraft({ body, to: { uid: me.uid, x: me.xPk } }, decided(bytes(section, 'ephemeralSecret')));
  check.same('sealed', sealed, text(section, 'sealed'));
  check.same('opened', openDraft({ sealed: bytes(section, 'sealed'), me }), body);
}
