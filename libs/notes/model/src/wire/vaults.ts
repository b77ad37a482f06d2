import { type VaultAbout, type VaultKind, type VaultRole } from '../vault';
import type { PersonId } from '@kreds/programmes/model';
import * as z from 'zod';
import { bytes16, bytes32, bytesUpTo, id, sealBytes } from './fields';

/** The key of one epoch, sealed to one person: 80 bytes that open for nobody else. */
export const sealSchema = z.strictObject({ epoch: z.int().min(1).max(500), uid: id, kid: bytes16, bytes: sealBytes });
export type SealBody = z.infer<typeof sealSchema>;

/** An entry of the log: signature and body, at most 64 KiB. */
export const entryBytes = bytesUpTo(64 * 1024);

export const aboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group'), networkId: id }),
  z.strictObject({ kind: z.literal('facilitators'), networkId: id }),
  z.strictObject({ kind: z.literal('screening'), programmeId: id }),
  z.strictObject({ kind: z.literal('conversation'), leaderId: id, facilitatorId: id }),
  z.strictObject({ kind: z.literal('personal'), personId: id }),
  z.strictObject({ kind: z.literal('evaluation'), programmeId: id }),
]);

/**
 * `POST /api/vaults`: genesis and the creator's own seal. The id is made by the client. Refusals: 404 when the asker may
 * not begin a vault about this, `notes.vault-exists` when there is one already, `notes.entry-refused` with the log's code.
 */
export const makeVaultSchema = z.strictObject({
  id,
  about: aboutSchema,
  entry: entryBytes,
  seals: z.array(sealSchema).min(1).max(20),
});
export type MakeVault = z.infer<typeof makeVaultSchema>;

/**
 * `POST /api/vaults/:id/log`: one entry and the seals that belong to it, in one transaction. `admits` settles a join in
 * the same step. 409 `notes.log-moved` when the seat is taken; `notes.entry-refused` with the code of the log;
 * 403 `identity.step-up-needed` for `add`, `grant`, `rekey`, `remove` and `role`, unless it answers a join at a door that the
 * signer holds open, or is of the signer's own notes.
 */
export const appendLogSchema = z.strictObject({
  seq: z.int().min(1).max(2000),
  entry: entryBytes,
  seals: z.array(sealSchema).max(2000),
  admits: z.strictObject({ joinId: id, ack: bytes32 }).optional(),
});
export type AppendLog = z.infer<typeof appendLogSchema>;

/** `POST /api/vaults/:id/seals`: seals that somebody lacks, brought by any member (5.2). 204. */
export const addSealsSchema = z.strictObject({ seals: z.array(sealSchema).min(1).max(2000) });
export type AddSeals = z.infer<typeof addSealsSchema>;

/** A vault as the server's reduced log tells it; clients believe only what they verify themselves. */
export interface VaultSummary {
  readonly id: string;
  readonly kind: VaultKind;
  readonly about: VaultAbout;
  readonly seq: number;
  /** Base64url of the newest entry's hash. */
  readonly head: string;
  readonly epoch: number;
  readonly stale: boolean;
  readonly closed: boolean;
  readonly keepUntil: string;
  readonly role: VaultRole;
  /** Counts every stored version in this vault; what to ask objects `since`. */
  readonly change: number;
  /** Newest first; how the vault is called on a screen comes from these ids, never from here. */
  readonly members: readonly PersonId[];
}

/** `GET /api/vaults`: those of the account in whose reduced log it is present. */
export interface MyVaults {
  readonly vaults: readonly VaultSummary[];
}

/** `GET /api/vaults/:id/log?from=n`. */
export interface VaultLog {
  readonly summary: VaultSummary;
  readonly from: number;
  readonly entries: readonly { readonly seq: number; readonly bytes: string; readonly receivedAt: number }[];
  /** Mine. */
  readonly seals: readonly { readonly epoch: number; readonly bytes: string }[];
  /** Who has a seal for which epoch, without bytes: what others may lack. */
  readonly sealed: readonly { readonly epoch: number; readonly uid: string }[];
}

export const logQuerySchema = z.strictObject({ from: z.coerce.number().int().min(0).max(2000).default(0) });

/** `PUT /api/vaults/:id/door`: a code is being shown; ten minutes. The code itself never comes here. 403 `identity.step-up-needed`. */
export const openDoorSchema = z.strictObject({ facilitatorKid: bytes16 });
export type OpenDoor = z.infer<typeof openDoorSchema>;

/** `GET /api/vault-doors`: doors that stand open for the account, for whoever types twelve characters. */
export interface OpenDoors {
  readonly doors: readonly {
    readonly vault: string;
    readonly about: VaultAbout;
    /** Base64url, 16 bytes. A false one makes proof and acknowledgement fail. */
    readonly facilitatorKid: string;
    /** Whoever shows the code, by account name: only for choosing between two doors. */
    readonly shownBy: string;
    readonly endsAt: number;
    /** Null when the vault asks for no agreement, or it is accepted. */
    readonly agreement: AgreementToAccept | null;
  }[];
}

/** The group agreement in its current version; the tick is kept with version and time. */
export interface AgreementToAccept {
  readonly networkId: string;
  readonly version: number;
}

/** `PUT /api/networks/:networkId/agreement`: one tick. Only for oneself. */
export const acceptAgreementSchema = z.strictObject({ version: z.int().min(1).max(1000) });
export type AcceptAgreement = z.infer<typeof acceptAgreementSchema>;

/**
 * `POST /api/vaults/:id/joins`: a leader's proof of the code, with the name the group shall see. One waits per person and
 * vault; a newer one takes its place. 404 when no door stands open for the account; 20 in ten minutes for each vault.
 * `notes.agreement-first` before the tick.
 */
export const joinVaultSchema = z.strictObject({
  facilitatorKid: bytes16,
  edPk: bytes32,
  xPk: bytes32,
  name: z.string().min(1).max(120),
  proof: bytes32,
});
export type JoinVault = z.infer<typeof joinVaultSchema>;

export const JOIN_STATES = ['waiting', 'admitted', 'refused', 'over'] as const;
export type JoinState = (typeof JOIN_STATES)[number];

/** `GET /api/vaults/:id/joins` for its admins: what waits at the door. */
export interface WaitingJoins {
  readonly joins: readonly {
    readonly id: string;
    readonly uid: PersonId;
    readonly edPk: string;
    readonly xPk: string;
    readonly name: string;
    readonly proof: string;
    readonly at: number;
    /** The person is in the log already: new keys, so `rekey` and not `add`. */
    readonly rekey: boolean;
  }[];
}

/** `GET /api/vaults/:id/joins/mine`. */
export interface MyJoin {
  readonly state: JoinState;
  readonly ack: string | null;
}

/**
 * `GET /api/networks/:networkId/circle`: where everybody of a network stands with its vaults, for those who run it; a
 * leader gets only themselves. Names are account names; the members' screen shows names from the log beside them.
 */
export interface NetworkCircle {
  readonly networkId: string;
  readonly agreementVersion: number;
  /** Suggested for new vaults: the programme's end and its months of retention. */
  readonly keepUntil: string;
  /** Whether newcomers are granted what was written before them (5.3). */
  readonly firstMeetingEnded: boolean;
  readonly group: { readonly id: string } | null;
  readonly facilitators: { readonly id: string } | null;
  readonly people: readonly {
    readonly personId: PersonId;
    readonly name: string;
    readonly part: 'leader' | 'facilitator';
    readonly hasAccount: boolean;
    readonly acceptedVersion: number | null;
    readonly inGroup: boolean;
    /** The account has other keys than the log names: a new code is needed. */
    readonly keysChanged: boolean;
    /** The conversation vault with the asker, when there is one. */
    readonly conversation: { readonly id: string; readonly leaderInside: boolean } | null;
  }[];
}
