import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { NetworkId } from '@kreds/meetings/model';
import { type DataSource, In } from 'typeorm';
import { Meeting } from './entities/meeting.entity';

/** What other domains may know of meetings. */
@Injectable()
export class MeetingReader {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** True as soon as one meeting of the network has been held to its end. */
  anyHasEnded(networkId: NetworkId): Promise<boolean> {
    return this.source.getRepository(Meeting).existsBy({ networkId, life: In(['ended', 'sealed']) });
  }

  /** True from the open lobby until the meeting is closed: people are in the room. */
  isUnderWay(networkId: NetworkId): Promise<boolean> {
    const life = In(['lobby', 'running', 'held', 'closing']);
    return this.source.getRepository(Meeting).existsBy({ networkId, life });
  }
}
