import { z } from 'zod';
import { coverageSchema } from './coverage.ts';
import { evidenceSchema } from './evidence.ts';
import {
  inspectionSchema,
  type JudgementArea,
  judgementAreas,
  judgementsSchema,
} from './judgements.ts';
import { problemSchema } from './problem.ts';
import {
  comparatorSchema,
  directionSchema,
  findingKindSchema,
  findingSourceSchema,
  letterKindSchema,
  polaritySchema,
  timeSchema,
  unitSchema,
} from './vocabulary.ts';

export const schemaVersion = '1.0';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const isoMonth = z.string().regex(/^\d{4}-\d{2}$/u);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const offset = z.int().min(0);

export const authoritySchema = z.strictObject({
  name: z
    .string()
    .describe("The authority's usual short name, from the list of English authorities."),
  urn: z.string().describe("Ofsted's unique reference number."),
  onsCode: z.string(),
  region: z.string(),
  asWritten: z.string().describe('The words of the letter that name it.'),
});
export type Authority = z.infer<typeof authoritySchema>;

export const visitSchema = z.strictObject({
  number: z.int().min(1).nullable().describe('Ordinal of a monitoring visit since the judgement.'),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  since: z
    .strictObject({ judgement: z.string(), month: isoMonth.nullable() })
    .nullable()
    .describe('The judgement from which the visits are counted.'),
  underProvider: z
    .strictObject({ number: z.int().min(1), since: isoMonth.nullable() })
    .nullable()
    .describe("A second count of the visits, the provider's own."),
});
export type Visit = z.infer<typeof visitSchema>;

/** Fields of a letter that carry their own quotation. */
export const letterFields = [
  'kind',
  'authority',
  'provider',
  'visitNumber',
  'visitDates',
  'since',
  'underProvider',
  'letterDate',
  'inspectors',
  'signatory',
  'addressee',
  'framework',
  'focus',
  'priorityActions',
  'inspection',
] as const;
export const judgementField = <Area extends JudgementArea>(area: Area): `judgements.${Area}` =>
  `judgements.${area}`;
export const evidenceFields = [...letterFields, ...judgementAreas.map(judgementField)] as const;
export type LetterField = (typeof evidenceFields)[number];

export const letterSchema = z.strictObject({
  kind: letterKindSchema,
  authority: authoritySchema.nullable(),
  provider: z.string().nullable().describe('A trust or company that runs the service.'),
  visit: visitSchema,
  letterDate: isoDate
    .nullable()
    .describe('Printed on the letter; of a report the day of publication.'),
  inspectors: z
    .array(z.string())
    .describe('As listed; of a report the lead inspector first, then the team where it is named.'),
  signatory: z
    .string()
    .nullable()
    .describe('Who signed the letter; of a report the lead inspector.'),
  addressee: z
    .strictObject({
      name: z.string(),
      titles: z.string().nullable(),
      salutation: z.string().nullable(),
    })
    .nullable(),
  framework: z.enum(['ILACS', 'SIF']).nullable(),
  focus: z.array(z.string()).describe('What the visit looked at, in the words of the letter.'),
  priorityActions: z.boolean(),
  inspection: inspectionSchema.nullable().describe('Inspection reports only.'),
  judgements: judgementsSchema,
  sections: z.array(z.strictObject({ heading: z.string(), start: offset, end: offset })),
  evidence: z
    .partialRecord(z.enum(evidenceFields), z.array(evidenceSchema))
    .describe(
      'For each field that the letter states, the words that state it; judgements.overall and so on for grades.',
    ),
});
export type Letter = z.infer<typeof letterSchema>;

export const becauseSchema = z.strictObject({
  rule: z.string().describe('Identifier of the rule: theme/phrase or cue.'),
  text: z.string(),
  start: offset,
  end: offset,
});
export type Because = z.infer<typeof becauseSchema>;

export const findingSchema = z.strictObject({
  id: z.string(),
  theme: z
    .string()
    .nullable()
    .describe('Null for an area for improvement or priority action that fits no theme.'),
  polarity: polaritySchema,
  direction: directionSchema,
  time: timeSchema,
  source: findingSourceSchema,
  kind: findingKindSchema,
  section: z.string().nullable().describe('Heading under which the finding stands.'),
  anaphoric: z.boolean().describe('True where the theme is named in an earlier sentence.'),
  measureIds: z.array(z.string()),
  evidence: evidenceSchema,
  because: z.array(becauseSchema).min(1),
});
export type Finding = z.infer<typeof findingSchema>;

export const measureSchema = z.strictObject({
  id: z.string(),
  theme: z.string().nullable(),
  subject: z.string().nullable().describe('What is counted, in the words of the letter.'),
  value: z.number(),
  valueMax: z.number().nullable().describe('Upper end of a range.'),
  unit: unitSchema,
  comparator: comparatorSchema,
  previous: z.number().nullable().describe('The earlier number that the sentence gives.'),
  denominator: z.number().nullable().describe('7 in "five of the seven".'),
  scope: z
    .string()
    .nullable()
    .describe('The part of the service it holds for, in the words of the letter.'),
  reportedBy: findingSourceSchema,
  evidence: evidenceSchema,
});
export type Measure = z.infer<typeof measureSchema>;

export const sourceSchema = z.strictObject({
  path: z.string(),
  sha256,
  mediaType: z.enum(['application/pdf', 'text/plain', 'text/markdown']),
  pages: z.int().min(1),
  textSha256: sha256.describe('Of the canonical text, to which all offsets refer.'),
});
export type Source = z.infer<typeof sourceSchema>;

export const letterRecordSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    source: sourceSchema,
    letter: letterSchema,
    findings: z.array(findingSchema),
    measures: z.array(measureSchema),
    problems: z.array(problemSchema),
    coverage: coverageSchema.optional(),
  })
  .describe('One letter, as `extract` gives it.');
export type LetterRecord = z.infer<typeof letterRecordSchema>;

/** A file that gave no record: what it was and why. */
export const unreadFileSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  path: z.string(),
  problem: problemSchema,
});
export type UnreadFile = z.infer<typeof unreadFileSchema>;
