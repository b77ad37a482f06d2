import * as z from 'zod';

/** What members may use between the meetings (S3-49). */
export const MATERIAL_KINDS = ['audio', 'link'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

const head = {
  title: z.string().trim().min(1).max(120),
  /** Length in whole minutes, when known. */
  minutes: z.int().min(1).max(240).nullable().default(null),
  /** True shares it with every network of the programme; it names no group (L3). */
  wholeProgramme: z.boolean().default(false),
};

/** Body of `POST /api/networks/:id/materials`. The sound of an audio follows with `PUT /api/materials/:id/file`. */
export const newMaterialSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('audio'), ...head }),
  z.strictObject({ kind: z.literal('link'), ...head, url: z.url({ protocol: /^https$/ }).max(500) }),
]);
export type NewMaterial = z.infer<typeof newMaterialSchema>;

export interface MaterialView {
  readonly id: string;
  readonly kind: MaterialKind;
  readonly title: string;
  readonly minutes: number | null;
  /** Only for links. */
  readonly url: string | null;
  /** Only for audio whose sound has arrived: type and length in bytes of `GET /api/materials/:id/file`. */
  readonly file: { readonly mediaType: string; readonly bytes: number } | null;
  readonly wholeProgramme: boolean;
}
