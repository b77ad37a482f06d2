import type { MeetingId } from '@kreds/meetings/model';
import type { Meeting } from '@kreds/meetings/api';
import type { NoteBody } from '@kreds/notes/model';
import type { Keyholder } from '../../../vaults/src/keyholder';
import { addDays, instantAt } from '../local-day';
import type { NetworkDesks } from './network-desks';
import { heldMeeting, type NetworkScene } from './network-scene';
import type { ConversationTexts, NetworkTexts, PlanItem } from './note-texts';
import type { NoteToSeal, VaultDesk } from './vault-desk';

const MINUTE_MS = 60_000;

/** A note and where it goes. Sealing waits until all are known, because a vault's changes are counted in order of time. */
export interface PlacedNote {
  readonly desk: VaultDesk;
  readonly note: NoteToSeal;
}

/** What the people of a network wrote together: rules, notes of meetings, conversations. */
export function networkNotes(scene: NetworkScene, desks: NetworkDesks, texts: NetworkTexts): readonly PlacedNote[] {
  return [
    ...groupNotes(scene, desks.group, texts),
    ...leadNotes(scene, desks.facilitators, texts),
    ...texts.conversations.flatMap((one) => {
      const desk = desks.conversations.get(one.leader);
      return desk ? conversationNotes(scene, desk, one) : [];
    }),
  ];
}

function groupNotes(scene: NetworkScene, desk: VaultDesk, { rules, notes }: NetworkTexts): readonly PlacedNote[] {
  const { person, begunOn } = scene;
  const held = [...scene.meetings.values()].filter((one) => one.life === 'sealed');
  const ruled = held[0] ? instantAt(held[0].date, '10:40') : instantAt(addDays(begunOn, 2), '12:10');
  const agreed = rules.map(({ by, text }, at): PlacedNote => ({
    desk,
    note: note(person(by), ruled + at * MINUTE_MS, { schema: 1, kind: 'working-rule', text, place: at + 1 }),
  }));
  const written = notes.map(({ meeting: number, by, text }, at): PlacedNote => {
    const meeting = number === null ? null : heldMeeting(scene, number);
    const last = held.at(-1);
    const from = meeting
      ? instantAt(meeting.date, '11:05')
      : last
        ? instantAt(addDays(last.date, 3), '16:20')
        : instantAt(addDays(begunOn, 3), '16:20');
    const body = { schema: 1, kind: 'group-note', text, meetingId: idOf(meeting), place: at + 1 } as const;
    return { desk, note: note(person(by), from + at * MINUTE_MS, body) };
  });
  return [...agreed, ...written];
}

function leadNotes(scene: NetworkScene, desk: VaultDesk, { leads }: NetworkTexts): readonly PlacedNote[] {
  return leads.map(({ meeting: number, by, item, about, text }, at) => {
    const meeting = heldMeeting(scene, number);
    const body: NoteBody = {
      schema: 1,
      kind: 'meeting-note',
      text,
      meetingId: meeting.id as MeetingId,
      segmentId: item ? segmentOf(meeting, item) : null,
      personId: about ? scene.person(about).id : null,
    };
    const from = instantAt(meeting.date, TIMES[item ?? 'after']);
    return { desk, note: note(scene.person(by), from + at * MINUTE_MS, body) };
  });
}

const TIMES: Readonly<Record<PlanItem | 'after', string>> = {
  'check-in': '09:10',
  work: '10:20',
  'take-away': '11:00',
  after: '11:50',
};

/** The round of that name, or the first item after the break. */
function segmentOf({ plan }: Meeting, item: PlanItem): string | null {
  const rounds = { 'check-in': 'check_in', 'take-away': 'take_away' } as const;
  const { segments } = plan;
  if (item !== 'work') return segments.find(({ round }) => round?.purpose === rounds[item])?.id ?? null;
  return segments[segments.findIndex(({ kind }) => kind === 'break') + 1]?.id ?? null;
}

function conversationNotes(scene: NetworkScene, desk: VaultDesk, texts: ConversationTexts): readonly PlacedNote[] {
  const { facilitator, person } = scene;
  const leader = texts.checked ? person(texts.leader) : facilitator;
  const them = person(texts.leader).id;
  const steps = texts.notes.map(({ step }) => scene.heldOn(step, them));
  const lastDay = steps.sort().at(-1) ?? scene.heldOn('opening', them);
  const placed = (by: Keyholder, at: number, body: NoteBody): PlacedNote => ({ desk, note: note(by, at, body) });
  const opening = instantAt(scene.heldOn('opening', them), '13:40');
  const later = instantAt(lastDay, '14:05');
  return [
    ...texts.notes.map(({ step, by, text }, at) =>
      placed(person(by), instantAt(scene.heldOn(step, them), '13:20') + at * MINUTE_MS, {
        schema: 1,
        kind: 'conversation-note',
        text,
        step,
        place: texts.prepared.length + at + 1,
      }),
    ),
    ...texts.strain.map((one, at) =>
      placed(facilitator, opening + at * MINUTE_MS, { schema: 1, kind: 'strain-factor', ...one }),
    ),
    ...(texts.themes.length > 0
      ? [placed(facilitator, opening + 10 * MINUTE_MS, { schema: 1, kind: 'problem-codes', codes: texts.themes })]
      : []),
    ...texts.resources.map((text, at) =>
      placed(facilitator, opening + (12 + at) * MINUTE_MS, { schema: 1, kind: 'resource', text }),
    ),
    ...texts.control.map((one, at) =>
      placed(leader, later + (16 + at) * MINUTE_MS, { schema: 1, kind: 'control-item', ...one }),
    ),
    ...texts.actions.map((one, at) =>
      placed(leader, later + (21 + at) * MINUTE_MS, { schema: 1, kind: 'new-action', ...one }),
    ),
    ...texts.obstacles.map((one, at) =>
      placed(leader, later + (25 + at) * MINUTE_MS, { schema: 1, kind: 'obstacle', ...one }),
    ),
  ];
}

function note(by: Keyholder, at: number, body: NoteBody): NoteToSeal {
  return { by, at, body };
}

function idOf(meeting: Meeting | null): MeetingId | null {
  return meeting ? (meeting.id as MeetingId) : null;
}
