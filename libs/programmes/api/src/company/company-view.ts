import type { CompanyView } from '@kreds/programmes/model';
import type { Company } from './company.entity';

export function companyView({ id, name, kind, sizeClass, region, version }: Company): CompanyView {
  return { id, name, kind, sizeClass, region, version };
}
