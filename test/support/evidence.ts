import { type Evidence, evidenceSchema } from '../../src/model/evidence.ts';

/** Every piece of evidence anywhere in a value. */
export const evidenceIn = (value: unknown): Evidence[] => {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = evidenceSchema.safeParse(value);
  return own.success ? [own.data] : Object.values(value).flatMap(evidenceIn);
};
