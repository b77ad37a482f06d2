import type { AgreementAcceptance } from '@kreds/notes/api';
import { AGREEMENT_VERSION } from '@kreds/notes/model';
import type { Keyholder } from '../../../vaults/src/keyholder';
import { addDays, instantAt } from '../local-day';
import type { ConversationTexts, NetworkTexts, Who } from './note-texts';
import type { NetworkScene } from './network-scene';
import { VaultDesk } from './vault-desk';

const MINUTE_MS = 60_000;

/** The vaults of one network with everybody let in, and the ticks under its agreement. */
export interface NetworkDesks {
  readonly group: VaultDesk;
  readonly facilitators: VaultDesk;
  /** By leader. */
  readonly conversations: ReadonlyMap<Who, VaultDesk>;
  readonly agreements: readonly AgreementAcceptance[];
}

/**
 * The facilitator begins every vault and lets people in as in life: a leader at the opening conversation by a code, and into
 * the group without another one; the rest by a code at the first meeting.
 */
export function networkDesks(scene: NetworkScene, texts: NetworkTexts): NetworkDesks {
  const conversations = new Map(texts.conversations.map((one) => [one.leader, conversationDesk(scene, one)]));
  const met = new Set(texts.conversations.filter(({ checked }) => checked !== null).map(({ leader }) => leader));
  return {
    group: groupDesk(scene, texts.inGroup, met),
    facilitators: facilitatorsDesk(scene),
    conversations,
    agreements: agreements(scene, [...texts.inGroup, ...texts.waiting]),
  };
}

function groupDesk(scene: NetworkScene, inGroup: readonly Who[], met: ReadonlySet<Who>): VaultDesk {
  const { networkId, facilitator: by, coFacilitator, begunOn, keepUntil } = scene;
  const begun = instantAt(begunOn, '10:00');
  const desk = new VaultDesk({ kind: 'group', networkId }, { by, keepUntil, at: begun });
  const usual = { by, earlier: true } as const;
  desk.letIn(coFacilitator, { ...usual, at: begun + 2 * MINUTE_MS, role: 'admin', checked: 'qr' });
  const [known, unknown] = [inGroup.filter((who) => met.has(who)), inGroup.filter((who) => !met.has(who))];
  const dayAfter = instantAt(addDays(begunOn, 1), '09:00');
  known.forEach((who, at) => {
    desk.letIn(scene.person(who), { ...usual, at: dayAfter + at * MINUTE_MS, role: 'member', checked: 'known' });
  });
  const arrival = instantAt(scene.meetings.get(1)?.date ?? begunOn, '08:20');
  unknown.forEach((who, at) => {
    desk.letIn(scene.person(who), { ...usual, at: arrival + at * MINUTE_MS, role: 'member', checked: 'qr' });
  });
  return desk;
}

function facilitatorsDesk({ networkId, facilitator: by, coFacilitator, begunOn, keepUntil }: NetworkScene): VaultDesk {
  const at = instantAt(begunOn, '10:10');
  const desk = new VaultDesk({ kind: 'facilitators', networkId }, { by, keepUntil, at });
  desk.letIn(coFacilitator, { by, at: at + MINUTE_MS, role: 'admin', checked: 'known', earlier: true });
  return desk;
}

/** Begun the day before, so that the facilitator could prepare; the leader comes in when the two meet. */
function conversationDesk(scene: NetworkScene, { leader, checked, prepared }: ConversationTexts): VaultDesk {
  const { facilitator: by, keepUntil } = scene;
  const who = scene.person(leader);
  const day = scene.heldOn('opening', who.id);
  const at = instantAt(addDays(day, -1), '15:30');
  const about = { kind: 'conversation', leaderId: who.id, facilitatorId: by.id } as const;
  const desk = new VaultDesk(about, { by, keepUntil, at });
  prepared.forEach((text, place) => {
    const body = { schema: 1, kind: 'conversation-note', text, step: 'opening', place: place + 1 } as const;
    desk.write({ by, at: at + (place + 5) * MINUTE_MS, body });
  });
  const joins = instantAt(day, '13:05');
  const earlier = prepared.length > 0;
  if (checked) desk.letIn(who, { by, at: joins, role: 'admin', checked, earlier });
  return desk;
}

/** Those who lead tick before they begin, leaders in the evening of that day. */
function agreements(scene: NetworkScene, leaders: readonly Who[]): readonly AgreementAcceptance[] {
  const { networkId, facilitator, coFacilitator, begunOn } = scene;
  const ticks = (people: readonly Keyholder[], from: number) =>
    people.map(({ id }, at) => ({
      networkId,
      personId: id,
      version: AGREEMENT_VERSION,
      acceptedAt: from + at * 7 * MINUTE_MS,
    }));
  return [
    ...ticks([facilitator, coFacilitator], instantAt(begunOn, '09:40')),
    ...ticks(leaders.map(scene.person), instantAt(begunOn, '19:10')),
  ];
}
