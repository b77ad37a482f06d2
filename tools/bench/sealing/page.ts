import { bareLog, bareOpen, bareSeal, bareStretch } from './bare';
import { KeysWorker, type Answer } from './keys-worker';
import { ACCOUNT, BenchVault } from './vault';

export interface Plan {
  /** Of each small step. */
  readonly rounds: number;
  /** Of each step that takes long. */
  readonly longRounds: number;
  /** How many notes are opened at once. */
  readonly notes: readonly number[];
  /** How many entries a log has. */
  readonly entries: readonly number[];
}

/** Milliseconds of every round, by the name of the step; the yardstick of a step is called `bare <step>`. */
export type Samples = Record<string, number[]>;

const SMALL = 4096;
const NOTE = 600;
const CODE = '0123456789AB';
const KID = 'A'.repeat(22);
const HALF = 'A'.repeat(43);

/** Everything in one page and one run: a step and its yardstick take turns, so that a busy machine slows both. */
export async function measure({ rounds, longRounds, notes, entries }: Plan): Promise<Samples> {
  const samples: Samples = {};
  const time = async (name: string, act: () => unknown) => {
    const began = performance.now();
    await act();
    (samples[name] ??= []).push(performance.now() - began);
  };
  const worker = new KeysWorker();
  const account = await worker.ask('prepareSignUp', ACCOUNT);

  await smallNotes(worker, rounds, time);
  // Until here the engine has compiled what it will.
  for (const name of Object.keys(samples)) samples[name]?.splice(0, Math.floor(rounds / 5));
  await manyNotes(worker, notes, longRounds, time);
  for (const [index, length] of entries.entries()) await oneLog(worker, 10 + index, length, longRounds, time);
  await stretches(worker, account, longRounds, time);
  return samples;
}

type Time = (name: string, act: () => unknown) => Promise<void>;

async function smallNotes(worker: KeysWorker, rounds: number, time: Time): Promise<void> {
  const vault = new BenchVault(worker, 1);
  await vault.begin();
  const [seal, open] = [bareSeal(SMALL), bareOpen(SMALL)];
  for (let round = 1; round <= rounds; round++) {
    await time('bare seal', seal);
    await time('seal', () => vault.write(round, SMALL));
    await time('bare open', open);
    // What is opened for the first time is remembered, which costs a write into the browser's store.
    await time('open and remember', () => vault.read(vault.notes.slice(-1)));
    await time('open', () => vault.read(vault.notes.slice(-1)));
  }
}

/** As after signing in on a new device: the log is verified, the key opened, every note opened and remembered. */
async function manyNotes(worker: KeysWorker, counts: readonly number[], rounds: number, time: Time): Promise<void> {
  const vault = new BenchVault(worker, 2);
  await vault.begin();
  for (let note = 1; note <= Math.max(...counts); note++) await vault.write(note, NOTE);
  for (let round = 0; round < rounds; round++) {
    for (const count of counts) {
      await time(`bare ${count} notes`, bareOpen(NOTE, count));
      await vault.forget();
      await time(`${count} notes`, async () => {
        await vault.openFrom(0);
        await vault.read(vault.notes.slice(0, count));
      });
    }
  }
}

async function oneLog(worker: KeysWorker, number: number, length: number, rounds: number, time: Time): Promise<void> {
  const vault = new BenchVault(worker, number);
  await vault.begin();
  await vault.growTo(length);
  const bare = bareLog(length, vault.epochs);
  for (let round = 0; round < rounds; round++) {
    await time(`bare log of ${length}`, bare);
    await vault.forget();
    await time(`log of ${length}`, () => vault.openFrom(0));
    await time(`log of ${length} from the pin`, () => vault.openFromPin());
  }
}

async function stretches(worker: KeysWorker, account: Answer, rounds: number, time: Time): Promise<void> {
  const { uid, email, passphrase } = ACCOUNT;
  const { kdf, serverSalt, wrapPw } = account;
  const join = { vault: uid, facilitatorKid: KID, code: CODE, name: 'Alma Ager' };
  await worker.ask('deviceRelease', { uid });
  await worker.ask('trustDevice', { uid, deviceId: 'bench', serverHalf: HALF });
  for (let round = 0; round < rounds; round++) {
    await time('bare stretch', bareStretch);
    await time('join code', () => worker.ask('answerJoinCode', join));
    await worker.ask('lock');
    await time('unlock by passphrase', async () => {
      await worker.ask('signIn', { email, passphrase, kdf, serverSalt });
      await worker.ask('unlock', { uid, wrapPw, kdf });
    });
    await worker.ask('lock');
    await time('unlock by device', () => worker.ask('openByDevice', { uid, serverHalf: HALF }));
  }
}
