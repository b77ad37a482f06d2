import type { PersonId } from '@kreds/identity/model';
import type { Unit } from '@kreds/platform-api';
import { Person } from './person.entity';

/**
 * The person's row, locked until the unit ends: whatever else wants to change this person's address, invitations or
 * account waits, and every such unit takes this lock first. Undefined when there is no such person.
 */
export async function holdPerson(unit: Unit, id: PersonId): Promise<Person | undefined> {
  const held = await unit.manager.update(Person, { id }, { language: () => 'language' });
  return held.affected === 1 ? unit.manager.findOneByOrFail(Person, { id }) : undefined;
}
