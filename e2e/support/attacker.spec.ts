import type { NetworkId } from '@kreds/programmes/model';
import { addPerson, beginVault, sealNote } from '@kreds/vaults';
import { randomUUID } from 'node:crypto';
import { Attacker, somebody } from './attacker';
import type { Request } from './rewriting-proxy';

const [attacker, victim] = [new Attacker(), somebody('Alma Ager')];
const about = { kind: 'group', networkId: randomUUID() as NetworkId } as const;
const honest = beginVault({ about, by: victim, keepUntil: '2027-12-31' }).vault;
const sent = (path: string, body: object): Request => ({
  method: 'POST',
  url: `/api/vaults/${honest.id}/${path}`,
  body: Buffer.from(JSON.stringify(body)),
});
const note = (vault: typeof honest): Request => sent('objects/x', sealNote(vault, victim, { text: 'æ' }).body);

it('finds nothing in what was sealed to others', () => {
  const step = addPerson(honest, victim, somebody('Bo Bøg'));
  expect(attacker.leaksIn([sent('log', step.body), note(step.vault)], ['kanin'])).toEqual([]);
});

it('finds a seal for the attacker, and the note that its key opens', () => {
  const { body, vault } = addPerson(honest, victim, attacker.holder);
  const leaks = attacker.leaksIn([note(vault), sent('log', body), note(honest)]);
  expect(leaks.map(({ how }) => how)).toEqual(['seal', 'envelope']);
  // Once it is known, the same seal gives nothing away.
  expect(attacker.leaksIn([sent('log', body)])).toEqual([]);
});

it('finds a note under a key that the attacker has made, and a plain text', () => {
  const made = new Attacker();
  const key = honest.epochKeys.get(1);
  if (!key) throw new Error('a vault has a first epoch');
  made.epochKeys.push(key);
  expect(made.leaksIn([note(honest), sent('x', { text: 'en kanin' })], ['kanin']).map(({ how }) => how)).toEqual([
    'plain',
    'envelope',
  ]);
});
