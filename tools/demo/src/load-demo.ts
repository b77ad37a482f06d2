import { Account, Person, personRow } from '@kreds/identity/api';
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
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { makeAccounts } from './accounts/demo-accounts';
import { forgetSignIns, keepSignIns } from './accounts/demo-sign-in';
import { DemoFlag } from './demo-flag';
import { type DemoRows, together } from './demo-rows';
import { finishedDemo } from './finished/finished-demo';
import { finishedRows } from './finished/finished-rows';
import { localDay } from './local-day';
import { demoSound, storeSound } from './materials/demo-sound';
import { runningRows } from './running/running-rows';

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
  const { accounts, signIns } = await makeAccounts(running.signingIn, options);
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

async function insertRows(manager: EntityManager, rows: DemoRows, accounts: readonly Account[]): Promise<void> {
  const insert = async <Row extends ObjectLiteral>(entity: EntityTarget<Row>, all: readonly Row[]): Promise<void> => {
    for (let at = 0; at < all.length; at += ROWS_PER_INSERT) {
      await manager.insert(entity, all.slice(at, at + ROWS_PER_INSERT));
    }
  };
  await insert(Person, rows.people.map(personRow));
  await insert(Account, accounts);
  await insert(Programme, rows.programmes);
  await insert(ProgrammeStaff, rows.staff);
  await insert(Company, rows.companies);
  await insert(Network, rows.networks);
  await insert(NetworkFacilitator, rows.facilitators);
  await insert(Membership, rows.memberships);
  await insert(JourneyStep, rows.steps);
  await insert(Meeting, rows.meetings);
  await insert(MeetingEventRow, rows.events);
  await insert(Attendance, rows.attendance);
}
