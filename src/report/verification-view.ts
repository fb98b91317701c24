import type { Verification } from '../model/verification.ts';

export interface ShownVerification {
  readonly verification: Verification;
  /** Every discrepancy in the table, however many. */
  readonly all: boolean;
}
