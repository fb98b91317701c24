import type { z } from 'zod';
import { checkedClaimSchema, checkedLetterSchema, differenceSchema } from '../model/check.ts';
import { authorityComparisonSchema } from '../model/comparison.ts';
import { evidenceSchema } from '../model/evidence.ts';
import {
  caseEvidenceSchema,
  gateCaseSchema,
  gateRuleSchema,
  knownFailureSchema,
} from '../model/gate.ts';
import { measurePointSchema, measureSeriesSchema } from '../model/measure-series.ts';
import { canonicalParagraphSchema, explainedSentenceSchema } from '../model/one-letter.ts';
import { limitsSchema, policyRuleSchema, suppressionSchema } from '../model/policy.ts';
import { problemSchema } from '../model/problem.ts';
import {
  authoritySchema,
  becauseSchema,
  findingSchema,
  letterSchema,
  measureSchema,
  sourceSchema,
  visitSchema,
} from '../model/record.ts';
import { remarkSchema } from '../model/remark.ts';
import { inferredChangeSchema, themeCellSchema, themeRowSchema } from '../model/theme-row.ts';
import { discrepancySchema } from '../model/verification.ts';
import { visitColumnSchema } from '../model/visit-column.ts';
import { themeSchema } from '../rules/schema.ts';

/** Under these names other programs find the parts of a JSON Schema, and make types of them. */
export const partNames: ReadonlyMap<z.core.$ZodType, string> = new Map<z.core.$ZodType, string>([
  [authoritySchema, 'authority'],
  [authorityComparisonSchema, 'authority-comparison'],
  [becauseSchema, 'because'],
  [canonicalParagraphSchema, 'canonical-paragraph'],
  [checkedClaimSchema, 'checked-claim'],
  [differenceSchema, 'difference'],
  [discrepancySchema, 'discrepancy'],
  [caseEvidenceSchema, 'case-evidence'],
  [checkedLetterSchema, 'checked-letter'],
  [evidenceSchema, 'evidence'],
  [explainedSentenceSchema, 'explained-sentence'],
  [findingSchema, 'finding'],
  [gateCaseSchema, 'gate-case'],
  [gateRuleSchema, 'gate-rule'],
  [inferredChangeSchema, 'inferred-change'],
  [knownFailureSchema, 'known-failure'],
  [letterSchema, 'letter'],
  [limitsSchema, 'limits'],
  [measureSchema, 'measure'],
  [measurePointSchema, 'measure-point'],
  [measureSeriesSchema, 'measure-series'],
  [policyRuleSchema, 'policy-rule'],
  [problemSchema, 'problem'],
  [remarkSchema, 'remark'],
  [sourceSchema, 'source'],
  [suppressionSchema, 'suppression'],
  [themeSchema, 'theme'],
  [themeCellSchema, 'theme-cell'],
  [themeRowSchema, 'theme-row'],
  [visitSchema, 'visit'],
  [visitColumnSchema, 'visit-column'],
]);
