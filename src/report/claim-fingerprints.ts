import { createHash } from 'node:crypto';
import type { CheckedClaim } from '../model/check.ts';
import { claimKeys } from '../model/claim-key.ts';

/** A digest of what knows each claim of one article again after edits elsewhere in it. */
export const claimFingerprints = (
  claims: readonly Pick<CheckedClaim, 'kind' | 'text'>[],
): readonly string[] =>
  claimKeys(claims).map((key) => createHash('sha256').update(key).digest('hex').slice(0, 32));
