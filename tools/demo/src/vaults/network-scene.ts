import type { Meeting } from '@kreds/meetings/api';
import { keepUntilOf } from '@kreds/notes/model';
import type { ConversationStep } from '@kreds/notes/model';
import type { NetworkId, PersonId } from '@kreds/programmes/model';
import type { Keyholder } from '../../../vaults/src/keyholder';
import { addDays, instantAt } from '../local-day';
import type { Rhythm } from '../running/running-calendar';
import type { RunningRows } from '../running/running-rows';
import type { Past, Who } from './note-texts';

/** One running network as its notes need it: who there is, and on which days things happened. */
export interface NetworkScene {
  readonly networkId: NetworkId;
  readonly rhythm: Rhythm;
  readonly today: string;
  /** Last day of the notes, YYYY-MM-DD. */
  readonly keepUntil: string;
  /** By number. */
  readonly meetings: ReadonlyMap<number, Meeting>;
  readonly facilitator: Keyholder;
  readonly coFacilitator: Keyholder;
  /** The day on which the facilitator began the group's vault: two weeks before the first meeting, ten days ago at least. */
  readonly begunOn: string;
  /** @throws Error for somebody who cannot sign in */
  readonly person: (who: Who) => Keyholder;
  /** The day on which a conversation was held; the latest of those before when that one was not. */
  readonly heldOn: (step: ConversationStep, personId: PersonId) => string;
}

const AHEAD_DAYS = 14;
const AGO_DAYS = 10;

/** The scenes of all running networks. @param keyholders by the first part of their address */
export function networkScenes(
  { rows, networks }: Pick<RunningRows, 'rows' | 'networks'>,
  keyholders: ReadonlyMap<Who, Keyholder>,
  today: string,
): readonly NetworkScene[] {
  const person = (who: Who | undefined): Keyholder => {
    const found = who === undefined ? undefined : keyholders.get(who);
    if (!found) throw new Error(`nobody called ${who} can sign in`);
    return found;
  };
  const byId = new Map([...keyholders.values()].map((one) => [one.id, one]));
  return networks.map(({ networkId, rhythm }) => {
    const meetings = new Map(
      rows.meetings.filter((one) => one.networkId === networkId).map((one): [number, Meeting] => [one.number, one]),
    );
    const first = meetings.get(1)?.date ?? today;
    const [before, ago] = [addDays(first, -AHEAD_DAYS), addDays(today, -AGO_DAYS)];
    const lead = (part: 'facilitator' | 'co_facilitator'): Keyholder => {
      const row = rows.facilitators.find((one) => one.networkId === networkId && one.part === part);
      const found = row && byId.get(row.personId);
      if (!found) throw new Error(`nobody is ${part} of the network`);
      return found;
    };
    return {
      networkId,
      rhythm,
      today,
      keepUntil: keepUntilOf(rows.programmes[0]?.endDate ?? today),
      meetings,
      facilitator: lead('facilitator'),
      coFacilitator: lead('co_facilitator'),
      begunOn: before < ago ? before : ago,
      person,
      heldOn: (step, personId) => heldOn(rows, networkId, step, personId),
    };
  });
}

/** Epoch ms of a time on one of the last days. */
export function past(today: string, [daysAgo, time]: Past): number {
  return instantAt(addDays(today, -daysAgo), time);
}

/** The meeting with that number. @throws Error when it was not held */
export function heldMeeting({ meetings }: NetworkScene, number: number): Meeting {
  const meeting = meetings.get(number);
  if (meeting?.life !== 'sealed') throw new Error(`meeting ${number} was not held`);
  return meeting;
}

const KINDS = {
  screening: 'screening_call',
  opening: 'opening_conversation',
  midway: 'midway_conversation',
  closing: 'closing_conversation',
} as const;

function heldOn(rows: RunningRows['rows'], networkId: NetworkId, step: ConversationStep, personId: PersonId): string {
  const place = rows.memberships.find((one) => one.networkId === networkId && one.personId === personId);
  const kinds: readonly string[] = [KINDS[step], KINDS.opening];
  const days = rows.steps
    .filter((one) => one.membershipId === place?.id && one.state === 'held' && kinds.includes(one.kind))
    .flatMap((one) => one.date ?? [])
    .sort();
  const last = days.at(-1);
  if (!last) throw new Error(`no ${step} was held`);
  return last;
}
