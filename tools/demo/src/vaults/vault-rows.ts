import type { AgreementAcceptance, EpochSealRow, Vault, VaultLogRow, VaultMember, VaultObject } from '@kreds/notes/api';

/** Everything of the demo's vaults that goes into the database, in order of insertion. */
export interface VaultRows {
  readonly vaults: readonly Vault[];
  readonly log: readonly VaultLogRow[];
  readonly members: readonly VaultMember[];
  readonly seals: readonly EpochSealRow[];
  readonly objects: readonly VaultObject[];
  readonly agreements: readonly AgreementAcceptance[];
}

/** Several sets of rows as one. */
export function allVaultRows(sets: readonly VaultRows[]): VaultRows {
  return {
    vaults: sets.flatMap((rows) => rows.vaults),
    log: sets.flatMap((rows) => rows.log),
    members: sets.flatMap((rows) => rows.members),
    seals: sets.flatMap((rows) => rows.seals),
    objects: sets.flatMap((rows) => rows.objects),
    agreements: sets.flatMap((rows) => rows.agreements),
  };
}
