import type { NetworkId, PersonId, ProgrammeId } from '@kreds/programmes/model';
import { EntitySchema } from 'typeorm';
import type { Rhythm } from './running/running-calendar';

/** What the demo put into the database, so that it can move on and be removed again. Ids only. */
export interface DemoContents {
  readonly programmeIds: readonly ProgrammeId[];
  readonly personIds: readonly PersonId[];
  readonly running: readonly { readonly networkId: NetworkId; readonly rhythm: Rhythm }[];
}

/**
 * The one row that says whether this database holds the demo. After a removal it stays, empty, so that the next start does
 * not bring the demo back.
 */
export interface DemoFlagRow {
  /** Always 1. */
  id: number;
  state: 'loaded' | 'removed';
  /** The local day that the running networks lie around. */
  anchoredOn: string;
  contents: DemoContents | null;
}

export const DemoFlag = new EntitySchema<DemoFlagRow>({
  name: 'DemoFlag',
  tableName: 'demo_flag',
  columns: {
    id: { type: 'integer', primary: true },
    state: { type: 'varchar', length: 10 },
    anchoredOn: { name: 'anchored_on', type: 'varchar', length: 10 },
    contents: { type: 'simple-json', nullable: true },
  },
});
