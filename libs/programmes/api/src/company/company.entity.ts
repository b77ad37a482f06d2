import { idColumn } from '@kreds/platform-api';
import type { CompanyId, CompanyKind, ProgrammeId, Region, SizeClass } from '@kreds/programmes/model';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Programme } from '../programme/programme.entity';

/** A workplace that takes part in one programme. Its name occurs once, so that two rows never hide one company. */
@Entity('company')
@Unique('uq_company_name', ['programmeId', 'nameKey'])
export class Company {
  @PrimaryColumn(idColumn())
  id!: CompanyId;

  @Column(idColumn({ name: 'programme_id' }))
  @ForeignKey(() => Programme, { name: 'fk_company_programme' })
  programmeId!: ProgrammeId;

  @Column({ type: 'varchar', length: 80 })
  name!: string;

  /** The name as it is compared: lower case, single spaces. */
  @Column({ name: 'name_key', type: 'varchar', length: 80 })
  nameKey!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: CompanyKind;

  @Column({ name: 'size_class', type: 'varchar', length: 20 })
  sizeClass!: SizeClass;

  @Column({ type: 'varchar', length: 20 })
  region!: Region;

  @Column({ type: 'integer' })
  version!: number;
}

export function companyNameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('da');
}
