import { z } from 'zod';
import { themeIds } from './vocabulary.ts';

const isoMonth = z.string().regex(/^\d{4}-\d{2}$/u);

/** An area of work that a visit looks at, and the themes that such a visit covers. */
export const focusAreaSchema = z.strictObject({
  area: z.string().min(1),
  phrases: z.array(z.string().min(1)).min(1).describe('In the notation of the themes.'),
  covers: z.array(z.enum(themeIds)).min(1),
});
export const focusAreasSchema = z.array(focusAreaSchema);
export type FocusArea = z.infer<typeof focusAreaSchema>;

/** Councils that gave way to others; names as in authorities.csv, or as used then where it has none. */
export const reorganisationSchema = z.strictObject({
  kind: z.enum(['split', 'merged']),
  month: isoMonth,
  from: z.array(z.string().min(1)).min(1),
  to: z.array(z.string().min(1)).min(1),
  source: z.string().min(1),
});
export const reorganisationsSchema = z.array(reorganisationSchema);
export type Reorganisation = z.infer<typeof reorganisationSchema>;
