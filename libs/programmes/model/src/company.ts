import * as z from 'zod';
import { nameField, versionField } from './fields';
import type { CompanyId } from './ids';

/** Kind of workplace; the names follow the groups that an evaluation reports. */
export const COMPANY_KINDS = ['private_company', 'ngo', 'cultural_institution', 'public_workplace'] as const;
export type CompanyKind = (typeof COMPANY_KINDS)[number];

/** Small and medium-sized means fewer than 250 employees (S3-21). */
export const SIZE_CLASSES = ['sme_under_250', 'large_250_plus'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export const REGIONS = ['zealand', 'jutland', 'funen', 'elsewhere'] as const;
export type Region = (typeof REGIONS)[number];

const companyFields = {
  name: nameField,
  kind: z.enum(COMPANY_KINDS),
  sizeClass: z.enum(SIZE_CLASSES),
  region: z.enum(REGIONS),
};

/** Body of `POST /api/programmes/:id/companies`. */
export const createCompanySchema = z.strictObject(companyFields);
export type CreateCompany = z.infer<typeof createCompanySchema>;

/** Body of `PATCH /api/companies/:id`: only what changes, with the version that was seen. */
export const changeCompanySchema = z
  .strictObject({ ...companyFields })
  .partial()
  .extend({ version: versionField });
export type ChangeCompany = z.infer<typeof changeCompanySchema>;

/** A workplace that takes part in one programme. */
export interface CompanyView {
  readonly id: CompanyId;
  readonly name: string;
  readonly kind: CompanyKind;
  readonly sizeClass: SizeClass;
  readonly region: Region;
  readonly version: number;
}
