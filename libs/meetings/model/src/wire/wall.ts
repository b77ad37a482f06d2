import * as z from 'zod';

/** Body of `POST /api/wall/open`: the six characters from the facilitator's device. */
export const openWallSchema = z.strictObject({ code: z.string().min(1).max(20) });
export type OpenWall = z.infer<typeof openWallSchema>;

/** Answer of `POST /api/meetings/:id/walls`. */
export interface WallPairing {
  readonly pairingCode: string;
  /** Epoch ms. */
  readonly validUntil: number;
}
