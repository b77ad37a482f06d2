import { Account, FailedSignInsRow, Person } from '@kreds/identity/api';
import { Material, Meeting } from '@kreds/meetings/api';
import { OutboxMail } from '@kreds/platform-api';
import { Company, Membership, Network } from '@kreds/programmes/api';
import { type DataSource, type EntityManager, type EntityMetadata, In } from 'typeorm';
import { DemoFlag, type DemoContents } from './demo-flag';

/** Does its work while a table that otherwise only grows lets rows go; the protection is back before the commit. */
export type Unprotected = (manager: EntityManager, work: () => Promise<void>) => Promise<void>;

export interface Removal {
  /** Materials whose file in the data folder has to go too. */
  readonly materialIds: readonly string[];
}

/** Columns that name a thing of the demo, in every table of today and of tomorrow. */
type Things = Readonly<Record<string, readonly string[]>>;

/**
 * Takes both programmes out again: whatever names one of their people, companies, networks or meetings, in every table of
 * the schema, in one transaction. What people made beside the demo stays. The audit trail stays too: it holds ids alone.
 * @param unprotected lets go of rows of meetings' logs, which triggers protect otherwise
 * @returns undefined when there is no demo
 */
export async function removeDemo(write: DataSource, unprotected: Unprotected): Promise<Removal | undefined> {
  return write.transaction(async (manager) => {
    const flag = await manager.findOneBy(DemoFlag, { id: 1 });
    if (flag?.state !== 'loaded' || !flag.contents) return undefined;
    const things = await thingsOf(manager, flag.contents);
    const materials = await manager.findBy(Material, { programmeId: In([...flag.contents.programmeIds]) });
    await forgetAddresses(manager, flag.contents);
    await unprotected(manager, async () => {
      for (const table of childrenFirst(write.entityMetadatas)) await removeFrom(manager, table, things);
    });
    await manager.update(DemoFlag, { id: 1 }, { state: 'removed', contents: null });
    return { materialIds: materials.map((material) => material.id) };
  });
}

async function thingsOf(manager: EntityManager, { programmeIds, personIds }: DemoContents): Promise<Things> {
  const programmeId = In([...programmeIds]);
  const networkIds = (await manager.findBy(Network, { programmeId })).map((row) => row.id);
  const companyIds = (await manager.findBy(Company, { programmeId })).map((row) => row.id);
  const meetingIds = (await manager.findBy(Meeting, { networkId: In(networkIds) })).map((row) => row.id);
  // A person of the demo may have been placed in a network of somebody's own, too.
  const places = [{ networkId: In(networkIds) }, { personId: In([...personIds]) }];
  const membershipIds = (await manager.findBy(Membership, places)).map((row) => row.id);
  return {
    programme_id: programmeIds,
    network_id: networkIds,
    company_id: companyIds,
    meeting_id: meetingIds,
    membership_id: membershipIds,
    person_id: personIds,
  };
}

/** Mails and counters that name an address instead of a person. */
async function forgetAddresses(manager: EntityManager, { personIds }: DemoContents): Promise<void> {
  const ids = In([...personIds]);
  const people = await manager.findBy(Person, { id: ids });
  const accounts = await manager.findBy(Account, { personId: ids });
  const addresses = people.flatMap((person) => person.email ?? []);
  await manager.delete(OutboxMail, { toAddress: In(addresses) });
  await manager.delete(FailedSignInsRow, { addressKey: In(accounts.map((account) => account.addressKey)) });
}

/** Each table before those that it points to. @throws Error when tables point to each other in a circle */
export function childrenFirst(tables: readonly EntityMetadata[]): readonly EntityMetadata[] {
  const left = new Set(tables);
  const order: EntityMetadata[] = [];
  while (left.size > 0) {
    const free = [...left].filter((table) => ![...left].some((other) => other !== table && pointsTo(other, table)));
    if (free.length === 0) throw new Error('tables point to each other in a circle');
    for (const table of free) left.delete(table);
    order.push(...free);
  }
  return order;
}

function pointsTo(from: EntityMetadata, to: EntityMetadata): boolean {
  return from.foreignKeys.some((key) => key.referencedEntityMetadata === to);
}

/** Things that are named in other tables by `<thing>_id` and have their own row under `id`. */
const OWN_TABLES: Readonly<Record<string, string>> = {
  programme: 'programme_id',
  network: 'network_id',
  company: 'company_id',
  meeting: 'meeting_id',
  membership: 'membership_id',
  person: 'person_id',
};

async function removeFrom(manager: EntityManager, table: EntityMetadata, things: Things): Promise<void> {
  for (const column of table.columns) {
    const name = column.databaseName;
    const ids = things[name === 'id' ? (OWN_TABLES[table.tableName] ?? '') : name];
    if (!ids || ids.length === 0) continue;
    await manager
      .createQueryBuilder()
      .delete()
      .from(table.target)
      .where({ [column.propertyName]: In([...ids]) })
      .execute();
  }
}
