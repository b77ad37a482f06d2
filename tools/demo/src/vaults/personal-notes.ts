import type { MeetingId } from '@kreds/meetings/model';
import type { Intention, MeetingLine, NoteBody, Reflection, SharedCopy, SharedLine } from '@kreds/notes/model';
import type { Keyholder } from '../../../vaults/src/keyholder';
import { addDays, instantAt } from '../local-day';
import { newId } from '../new-id';
import type { NetworkDesks } from './network-desks';
import type { PlacedNote } from './network-notes';
import { heldMeeting, type NetworkScene, past } from './network-scene';
import type { PersonalTexts } from './note-texts';
import { VaultDesk } from './vault-desk';

const MINUTE_MS = 60_000;
const TIMES = { 'check-in': '08:52', 'take-away': '11:08' } as const;

export interface PersonalPlan {
  readonly owner: Keyholder;
  readonly desk: VaultDesk;
  readonly notes: readonly PlacedNote[];
}

/** A private note, and where a copy of it goes, if anywhere. */
interface Private {
  readonly at: number;
  readonly body: Reflection | MeetingLine | Intention;
  readonly to?: VaultDesk | undefined;
}

/** A leader's own vault, begun a few minutes before the first line in it, with copies where they were made. */
export function personalPlan(scene: NetworkScene, desks: NetworkDesks, texts: PersonalTexts): PersonalPlan {
  const owner = scene.person(texts.who);
  const notes = privateNotes(scene, desks, texts);
  const placements = (texts.placements ?? []).map(({ on, ...rest }) => {
    const body: NoteBody = { schema: 1, kind: 'stage-placement', ...rest, day: dayOf(scene, on[0]), shared: [] };
    return { at: past(scene.today, on), body };
  });
  const first = Math.min(...[...notes, ...placements].map(({ at }) => at));
  const desk = personalDesk(owner, { keepUntil: scene.keepUntil, at: first - 4 * MINUTE_MS });
  return {
    owner,
    desk,
    notes: [
      ...notes.flatMap((one) => withCopy(owner, desk, one)),
      ...placements.map(({ at, body }): PlacedNote => ({ desk, note: { by: owner, at, body, own: true } })),
    ],
  };
}

export function personalDesk(owner: Keyholder, begin: { readonly keepUntil: string; readonly at: number }): VaultDesk {
  return new VaultDesk({ kind: 'personal', personId: owner.id }, { by: owner, ...begin });
}

function privateNotes(scene: NetworkScene, desks: NetworkDesks, texts: PersonalTexts): readonly Private[] {
  const talk = desks.conversations.get(texts.who);
  return [
    ...texts.reflections.map(({ on, text, prompt = null, mood = null, energy = null, toFacilitator }): Private => ({
      at: past(scene.today, on),
      body: { schema: 1, kind: 'reflection', text, day: dayOf(scene, on[0]), prompt, mood, energy, shared: [] },
      to: toFacilitator ? talk : undefined,
    })),
    ...(texts.lines ?? []).map(({ meeting: number, part, text, toNetwork }): Private => {
      const meeting = heldMeeting(scene, number);
      return {
        at: instantAt(meeting.date, TIMES[part]),
        body: { schema: 1, kind: 'meeting-line', text, meetingId: meeting.id as MeetingId, part, shared: [] },
        to: toNetwork ? desks.group : undefined,
      };
    }),
    ...(texts.intentions ?? []).map(({ on, meeting, toFacilitator, outcome = '', ...rest }): Private => ({
      at: past(scene.today, on),
      body: {
        schema: 1,
        kind: 'intention',
        ...rest,
        outcome,
        meetingId: heldMeeting(scene, meeting).id as MeetingId,
        shared: [],
      },
      to: toFacilitator ? talk : undefined,
    })),
  ];
}

/** The note remembers its copy, and the copy says no more than the note. */
function withCopy(owner: Keyholder, desk: VaultDesk, { at, body, to }: Private): readonly PlacedNote[] {
  if (!to) return [{ desk, note: { by: owner, at, body, own: true } }];
  const object = newId<'Note'>();
  const copied = at + 2 * MINUTE_MS;
  const copy: SharedCopy = { vault: to.id, object, readers: to.readersBeside(owner), at: copied };
  const line: SharedLine = {
    schema: 1,
    kind: 'shared-line',
    text: body.text,
    from: body.kind === 'meeting-line' ? body.part : body.kind,
    meetingId: body.kind === 'reflection' ? null : body.meetingId,
    bring: to.about.kind === 'conversation',
  };
  return [
    { desk, note: { by: owner, at, body: { ...body, shared: [copy] }, own: true } },
    { desk: to, note: { by: owner, at: copied, body: line, own: true, object } },
  ];
}

function dayOf({ today }: NetworkScene, daysAgo: number): string {
  return addDays(today, -daysAgo);
}
