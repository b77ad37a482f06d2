import type { Id } from '@kreds/kernel';

/** A person. The same id is the `uid` of the account and of everything sealed for it (confidentiality.md, notation). */
export type PersonId = Id<'Person'>;
