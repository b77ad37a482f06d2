import type { AboutKind, VaultKind } from '@kreds/notes/model';
import { idColumn, instantColumn, optionalIdColumn } from '@kreds/platform-api';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A vault as the server knows it: what it is about, and the state that follows from its signed log. Nothing in it opens
 * anything. Rights are read from `reduced` at each request and never from a session.
 */
@Entity('vault')
@Unique('uq_vault_place', ['place'])
@Index('ix_vault_network', ['networkId'])
export class Vault {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column({ type: 'varchar', length: 16 })
  kind!: VaultKind;

  @Column({ name: 'about_kind', type: 'varchar', length: 16 })
  aboutKind!: AboutKind;

  @Column(optionalIdColumn({ name: 'network_id' }))
  networkId!: string | null;

  @Column(optionalIdColumn({ name: 'programme_id' }))
  programmeId!: string | null;

  /** The owner of a personal vault, the leader of a conversation. */
  @Column(optionalIdColumn({ name: 'person_id' }))
  personId!: string | null;

  /** Whoever began a conversation. */
  @Column(optionalIdColumn({ name: 'facilitator_id' }))
  facilitatorId!: string | null;

  /** One vault for each place: see `placeOf`. */
  @Column({ type: 'varchar', length: 120 })
  place!: string;

  /** YYYY-MM-DD, from the genesis. */
  @Column({ name: 'keep_until', type: 'varchar', length: 10 })
  keepUntil!: string;

  @Column({ type: 'integer' })
  seq!: number;

  /** Hash of the newest entry, hex. */
  @Column({ type: 'varchar', length: 64 })
  head!: string;

  /** `ReducedLog` as JSON. */
  @Column({ type: 'text' })
  reduced!: string;

  /** Counts every stored version of every object. */
  @Column({ type: 'integer' })
  change!: number;

  @Column(instantColumn({ name: 'created_at' }))
  createdAt!: number;

  /** When the server received `close`; retention counts from there. */
  @Column(instantColumn({ name: 'closed_at', nullable: true }))
  closedAt!: number | null;

  /** A personal vault whose owner got new keys: kept sealed until then, in case the recovery sheet turns up. */
  @Column(instantColumn({ name: 'left_until', nullable: true }))
  leftUntil!: number | null;
}
