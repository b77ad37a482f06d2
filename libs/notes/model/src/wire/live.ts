import * as z from 'zod';
import { id } from './fields';

/**
 * The live topic `vaults`, id = the person's own id. No content, no name: ids and counts only. Membership is looked up in
 * the reduced log for each message, so whoever was removed hears nothing more.
 */
export type VaultNews =
  | {
      readonly kind: 'object';
      readonly vault: string;
      readonly object: string;
      readonly version: number;
      readonly change: number;
    }
  | { readonly kind: 'log'; readonly vault: string; readonly seq: number }
  /** A proof waits, or one's own join was answered. */
  | { readonly kind: 'joins'; readonly vault: string }
  /** Told to admins: somebody in the log has left the network, so that one of their devices writes `remove`. */
  | { readonly kind: 'left'; readonly vault: string }
  | { readonly kind: 'door'; readonly vault: string; readonly open: boolean }
  /** Somebody is writing in this object just now; sent on at most every three seconds, forgotten after six. */
  | { readonly kind: 'writing'; readonly vault: string; readonly object: string; readonly uid: string };

export const VAULT_NEWS = 'vaults.news.v1';
/** The one thing a client may say on this topic: `{ vault, object }`, nothing else. */
export const WRITING_SIGNAL = 'writing';
export const objectPlaceSchema = z.strictObject({ vault: id, object: id });
