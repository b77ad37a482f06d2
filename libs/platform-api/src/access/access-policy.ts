import type { PrincipalKind } from '../context/actor';

/** One row of the access policy: who may knock at a route or socket event, and what the use case then checks. */
export interface AccessRule {
  /** `anyone` lets in people without a sign-in too; otherwise one of these cookies must be alive. */
  readonly principals: 'anyone' | readonly [PrincipalKind, ...PrincipalKind[]];
  /** Coarse right of the account that the first door demands. */
  readonly standing?: 'administrator';
  /** Open also to an account whose session is withheld until something is set up (`AccountActor.withheld`). */
  readonly evenWithheld?: true;
  /** The second door, in words: which relation to which thing the use case checks on its first line. */
  readonly relation: string;
}

export interface AccessRow extends AccessRule {
  readonly permission: string;
}

/** Builds a domain's rows; the key is the permission's name, e.g. `meeting.run`. */
export function accessTable<P extends string>(rules: Readonly<Record<P, AccessRule>>): Readonly<Record<P, AccessRow>> {
  const rows = {} as Record<P, AccessRow>;
  for (const permission of Object.keys(rules) as P[]) rows[permission] = { ...rules[permission], permission };
  return rows;
}
