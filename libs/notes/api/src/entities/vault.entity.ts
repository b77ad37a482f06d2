import type { AboutKind } from '@kreds/notes/model';
import { documentColumn, idColumn, instantColumn, optionalIdColumn } from '@kreds/platform-api';
import type { NetworkId, PersonId, ProgrammeId } from '@kreds/programmes/model';
import type { ReducedLog } from '@kreds/sealing/log';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A vault: what it is about, and the state that its log leads to. The server opens nothing in it. */
@Entity('vault')
@Unique('uq_vault_about', ['aboutKey'])
@Index('ix_vault_network', ['networkId'])
@Index('ix_vault_person', ['personId'])
export class Vault {
  /** Made by the client that began it. */
  @PrimaryColumn(idColumn())
  id!: string;

  @Column({ name: 'about_kind', type: 'varchar', length: 12 })
  aboutKind!: AboutKind;

  /** `aboutKeyOf`: one vault for each thing it may be about. */
  @Column({ name: 'about_key', type: 'varchar', length: 120 })
  aboutKey!: string;

  /** Of vaults of a group and of its facilitators. */
  @Column(optionalIdColumn({ name: 'network_id' }))
  networkId!: NetworkId | null;

  /** Of vaults for screening and evaluation. */
  @Column(optionalIdColumn({ name: 'programme_id' }))
  programmeId!: ProgrammeId | null;

  /** The owner of a personal vault, the leader of a conversation. */
  @Column(optionalIdColumn({ name: 'person_id' }))
  personId!: PersonId | null;

  /** Whoever began the conversation. */
  @Column(optionalIdColumn({ name: 'facilitator_id' }))
  facilitatorId!: PersonId | null;

  /** YYYY-MM-DD, as the log says. */
  @Column({ name: 'keep_until', type: 'varchar', length: 10 })
  keepUntil!: string;

  /** Of the newest entry: what an append compares with. */
  @Column({ type: 'integer' })
  seq!: number;

  /** The state at the newest entry. Rights are looked up here, at each request. */
  @Column(documentColumn())
  reduced!: ReducedLog;

  /** Counts every stored version of every object. */
  @Column({ type: 'integer' })
  changes!: number;

  @Column(instantColumn({ name: 'created_at' }))
  createdAt!: number;

  /** When the server received `close`. */
  @Column(instantColumn({ name: 'closed_at', nullable: true }))
  closedAt!: number | null;
}
