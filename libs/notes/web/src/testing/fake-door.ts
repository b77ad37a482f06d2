import { VaultKeysError } from '../keys/vault-keys-codes';
import type { JoinAnswer, JoinCode, JoinResult, JoinToCheck } from '../keys/vault-shapes';
import { fakeBytes, type FakePerson } from './fake-vault-log';

/** The code that every fake door shows: typing it is right, anything else is not. */
export const FAKE_JOIN_CODE = '7K4M 92QX T3VB';

/** What whoever knows the code answers a newcomer with. */
export const FAKE_ACK = fakeBytes({ code: FAKE_JOIN_CODE });

/** Joining without cryptography: the proof is the code in plain text. Both ends of it. */
export class FakeDoor {
  readonly proven = new Map<string, FakePerson>();
  private endsAt = 0;

  show(vault: string, facilitatorKid: string, now: number): JoinCode {
    this.endsAt = now + 600_000;
    const fragment = `${vault}.${facilitatorKid}.${FAKE_JOIN_CODE.replaceAll(' ', '')}`;
    return { code: FAKE_JOIN_CODE, fragment, facilitatorKid, endsAt: this.endsAt };
  }

  hide(): void {
    this.endsAt = 0;
  }

  check({ id, uid, edPk, name, proof }: JoinToCheck, now: number): JoinResult {
    const proven = now < this.endsAt && proof === fakeBytes({ code: FAKE_JOIN_CODE, name });
    if (proven) this.proven.set(uid, { uid, kid: edPk, name });
    return { id, uid, name, proven };
  }

  ack(uid: string, now: number): { readonly ack: string } {
    if (now >= this.endsAt || !this.proven.has(uid)) throw new VaultKeysError('JOIN_CODE');
    return { ack: FAKE_ACK };
  }

  answer({ code, name }: { readonly code: string; readonly name: string }, kid: string): JoinAnswer {
    const typed = code.toUpperCase().replaceAll(/[\s-]/g, '');
    if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(typed)) throw new VaultKeysError('JOIN_CODE');
    const spaced = typed.replace(/(.{4})(.{4})(.{4})/, '$1 $2 $3');
    return { edPk: kid, xPk: 'eA', proof: fakeBytes({ code: spaced, name }) };
  }
}
