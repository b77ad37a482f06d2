import type { CommandReply, FacilitatorView, MeetingId, PersonId, SegmentId } from '@kreds/meetings/model';
import { type Client, codeOf, type Reply, type TestCommand } from './client';
import type { Group } from './seed';

type Fields = Readonly<Record<string, unknown>>;

/** A meeting run over HTTP by its facilitator: what the page shows as current is filled in, as the console does. */
export class MeetingRun {
  constructor(
    readonly group: Group,
    readonly id: MeetingId,
  ) {}

  look(client: Client = this.group.facilitator): Promise<FacilitatorView> {
    return client.facilitatorView(this.id);
  }

  /** The command as the console would send it now. */
  async tap(type: string, fields: Fields = {}): Promise<TestCommand> {
    const view = await this.look();
    return { type, ...seenIn(view, type), ...fields } as unknown as TestCommand;
  }

  async give(type: string, fields: Fields = {}, by: Client = this.group.facilitator): Promise<Reply> {
    return by.command(this.id, await this.tap(type, fields));
  }

  /** The same, and it must have worked. */
  async must(type: string, fields: Fields = {}, by?: Client): Promise<CommandReply> {
    const reply = await this.give(type, fields, by);
    if (reply.status !== 200) throw new Error(`${type}: ${codeOf(reply)} ${reply.text}`);
    return reply.body as CommandReply;
  }

  /** Lobby open and these leaders in the room. */
  async lobby(here: readonly Client[] = this.group.leaders): Promise<this> {
    await this.must('OpenLobby');
    for (const { personId } of here) await this.must('Arrive', { personId, how: 'in_room' });
    return this;
  }

  async started(here?: readonly Client[]): Promise<this> {
    await this.lobby(here);
    await this.must('Start');
    return this;
  }

  /** Inside the check-in round. */
  async inRound(here?: readonly Client[]): Promise<this> {
    await this.started(here);
    await this.must('GoTo', { segmentId: await this.segment('check_in') });
    return this;
  }

  async segment(purpose: 'check_in' | 'take_away'): Promise<SegmentId> {
    const found = (await this.look()).segments.find((segment) => segment.round?.purpose === purpose);
    if (!found) throw new Error('no such round');
    return found.id;
  }

  async order(): Promise<readonly PersonId[]> {
    return roundOf(await this.look()).turns.map((turn) => turn.personId);
  }
}

export function roundOf(view: FacilitatorView): NonNullable<FacilitatorView['segments'][number]['round']> {
  const round = view.segments.find((segment) => segment.id === view.currentSegment)?.round;
  if (!round) throw new Error('the group is in no round');
  return round;
}

const SEES_SEGMENT = [
  'End',
  'GoTo',
  'BeginTurn',
  'EndTurn',
  'Pass',
  'Defer',
  'SetOrder',
  'MarkAbsent',
  'MarkBack',
  'Retake',
];
const SEES_TURN = ['BeginTurn', 'Retake'];
const UNFENCED = [
  'OpenLobby',
  'Hold',
  'Resume',
  'SetQuiet',
  'SetCurtain',
  'TakeBaton',
  'Arrive',
  'Leave',
  'ConfirmAttendance',
  'Cancel',
  'Abandon',
  'Seal',
  'Amend',
];

/** What a console puts into a command from what it shows. */
export function seenIn(view: FacilitatorView, type: string): Fields {
  const round = view.segments.find((segment) => segment.id === view.currentSegment)?.round;
  const speaking = round?.turns.find((turn) => turn.state === 'speaking')?.personId ?? null;
  return {
    ...(UNFENCED.includes(type) ? {} : { batonEpoch: view.baton.epoch }),
    ...(SEES_SEGMENT.includes(type) ? { fromSegment: view.currentSegment } : {}),
    ...(SEES_TURN.includes(type) ? { fromTurn: speaking } : {}),
  };
}
