import { Injectable } from '@nestjs/common';
import { AuditTrail, RefusedError, type RequestContext, tokenHash, UnitOfWork } from '@kreds/platform-api';
import { WallPass } from '../entities/wall-pass.entity';
import { MeetingRelations } from '../meeting-relations';
import { newPairingCode } from '../codes';
import type { WallPairing } from '@kreds/meetings/model';

const PAIRING_MS = 10 * 60_000;
/** A wall ends by itself at the latest after this long, ms; a meeting day with room to spare. */
const WALL_MS = 18 * 60 * 60_000;
const OVER: readonly string[] = ['sealed', 'cancelled'];

/** Makes the code by which a screen in the room becomes the wall of this meeting. */
@Injectable()
export class InviteWall {
  constructor(
    private readonly units: UnitOfWork,
    private readonly relations: MeetingRelations,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws RefusedError `platform.not-found`, or `meetings.wrong-state` when the meeting is over for good */
  async run(ctx: RequestContext, meetingId: string): Promise<WallPairing> {
    const { meeting } = await this.relations.inMeeting(ctx, meetingId, 'meetings.host-room');
    if (OVER.includes(meeting.life)) throw new RefusedError('meetings.wrong-state');
    const pairingCode = newPairingCode();
    const validUntil = ctx.now + PAIRING_MS;
    await this.units.run(async (unit) => {
      await unit.manager.insert(WallPass, {
        id: crypto.randomUUID(),
        meetingId: meeting.id,
        pairingHash: tokenHash(pairingCode),
        pairingUntil: validUntil,
        tokenHash: null,
        endsAt: ctx.now + WALL_MS,
      });
      await this.audit.record(unit, ctx, { action: 'meetings.wall-invited', subject: `meeting:${meeting.id}` });
    });
    return { pairingCode, validUntil };
  }
}
