/** A version of a workshop as it is kept beside the database: a workshop has no two of the same moment. */
import { z } from 'zod';
import { VERSION_REASONS } from '../history/retention';
import { TEXT_LINE_MAX } from '../model/primitives';

export const shelvedVersionSchema = z.strictObject({
  /** Moment of keeping, milliseconds since 1970. */
  at: z.int().min(0),
  reason: z.enum(VERSION_REASONS),
  name: z.string().max(TEXT_LINE_MAX).nullable(),
  components: z.int().min(0),
  risks: z.int().min(0),
});
export type ShelvedVersion = z.infer<typeof shelvedVersionSchema>;

/** All versions of a workshop that are kept there. */
export interface VersionShelf {
  workshopId: string;
  versions: ShelvedVersion[];
}
