import { Account, Person, personRow } from '@kreds/identity/api';
import { AgreementAcceptance, EpochSealRow, Vault, VaultLogRow, VaultMember, VaultObject } from '@kreds/notes/api';
import { Attendance, Material, Meeting, MeetingEventRow } from '@kreds/meetings/api';
import {
  Company,
  JourneyStep,
  Membership,
  Network,
  NetworkFacilitator,
  Programme,
  ProgrammeStaff,
} from '@kreds/programmes/api';
import type { RandomBytes } from '@kreds/sealing';
import type { Keyholder } from '../../vaults/src/keyholder';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { NOTE_TEXTS } from '../data/notes';
import { forgetKeys, makeAccounts } from './accounts/demo-accounts';
import { forgetSignIns, keepSignIns } from './accounts/demo-sign-in';
import { DemoFlag } from './demo-flag';
import { type DemoRows, together } from './demo-rows';
import { finishedDemo } from './finished/finished-demo';
import { finishedRows } from './finished/finished-rows';
import { localDay } from './local-day';
import { demoSound, storeSound } from './materials/demo-sound';
import { type RunningRows, runningRows } from './running/running-rows';
import { demoVaults } from './vaults/demo-vaults';
import { networkScenes } from './vaults/network-scene';
import type { VaultRows } from './vaults/vault-rows';

export interface LoadOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Where the secrets file of the accounts lies and the sign-ins are kept. */
  readonly dataFolder: string;
  readonly random: RandomBytes;
  /** Folder of the demo's own files, `tools/demo/data`. */
  readonly soundFolder: string;
}

const ROWS_PER_INSERT = 200;

/**
 * Puts both programmes into a new database, all or nothing. Does nothing in a database that knows anybody, or that the
 * demo was in before.
 * @returns whether the demo was loaded
 */
export async function loadDemo(write: DataSource, options: LoadOptions): Promise<boolean> {
  if (!(await isNew(write.manager))) return false;
  const today = localDay(options.now);
  const running = runningRows(today);
  const finished = finishedRows(finishedDemo());
  const [over] = finished.programmes;
  // Those who run the running programme can look back at the finished one.
  const lookBack = over ? running.staff.map((row) => ({ ...row, programmeId: over.id })) : [];
  const rows = together([running.rows, { ...finished, staff: [...finished.staff, ...lookBack] }]);
  const materials = demoSound(running.programmeId, options.now, options.soundFolder);
  const { accounts, signIns, keyholders } = await makeAccounts(running.signingIn, options);
  const vaults = vaultsOf(running, keyholders, today);
  forgetKeys(keyholders);
  // Before the commit: a database with accounts that nobody can open would be no demo.
  keepSignIns(options.dataFolder, signIns);
  storeSound(materials, options.soundFolder, options.dataFolder);
  try {
    return await write.transaction(async (manager) => {
      if (!(await isNew(manager))) return false;
      await manager.insert(DemoFlag, {
        id: 1,
        state: 'loaded',
        anchoredOn: today,
        contents: {
          programmeIds: rows.programmes.map((programme) => programme.id),
          personIds: rows.people.map((person) => person.id),
          running: running.networks,
        },
      });
      await insertRows(manager, rows, accounts);
      await insertVaults(manager, vaults);
      if (materials.length > 0) await manager.insert(Material, [...materials]);
      return true;
    });
  } catch (error) {
    forgetSignIns(options.dataFolder);
    throw error;
  }
}

async function isNew(manager: EntityManager): Promise<boolean> {
  return !(await manager.exists(Person)) && !(await manager.exists(DemoFlag));
}

function vaultsOf(running: RunningRows, keyholders: readonly Keyholder[], today: string): VaultRows {
  const addresses = new Map(running.signingIn.map(({ id, email }) => [id, email]));
  const named = new Map(keyholders.map((one) => [addresses.get(one.id)?.split('@')[0] ?? '', one]));
  return demoVaults(networkScenes(running, named, today), ({ rhythm }) => NOTE_TEXTS[rhythm]);
}

async function insertRows(manager: EntityManager, rows: DemoRows, accounts: readonly Account[]): Promise<void> {
  await insert(manager, Person, rows.people.map(personRow));
  await insert(manager, Account, accounts);
  await insert(manager, Programme, rows.programmes);
  await insert(manager, ProgrammeStaff, rows.staff);
  await insert(manager, Company, rows.companies);
  await insert(manager, Network, rows.networks);
  await insert(manager, NetworkFacilitator, rows.facilitators);
  await insert(manager, Membership, rows.memberships);
  await insert(manager, JourneyStep, rows.steps);
  await insert(manager, Meeting, rows.meetings);
  await insert(manager, MeetingEventRow, rows.events);
  await insert(manager, Attendance, rows.attendance);
}

async function insertVaults(manager: EntityManager, rows: VaultRows): Promise<void> {
  await insert(manager, Vault, rows.vaults);
  await insert(manager, VaultLogRow, rows.log);
  await insert(manager, VaultMember, rows.members);
  await insert(manager, EpochSealRow, rows.seals);
  await insert(manager, VaultObject, rows.objects);
  await insert(manager, AgreementAcceptance, rows.agreements);
}

async function insert<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  all: readonly Row[],
): Promise<void> {
  for (let at = 0; at < all.length; at += ROWS_PER_INSERT) {
    await manager.insert(entity, all.slice(at, at + ROWS_PER_INSERT));
  }
}
