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
import { countOf, isoDate, isoMonth, offset, sha256 } from './scalars.ts';
import { schemaVersion } from './schema-version.ts';
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

export const schemaVersionSchema = z
  .literal(schemaVersion)
  .describe('Version of this form; what breaks readers raises its first number.');

export const authoritySchema = z.strictObject({
  name: z
    .string()
    .describe("The authority's usual short name, from the list of English authorities."),
  urn: z.string().describe("Ofsted's unique reference number."),
  onsCode: z.string().describe('Code of the Office for National Statistics.'),
  region: z.string().describe('Region of Ofsted.'),
  asWritten: z.string().describe('The words of the letter that name it.'),
});
export type Authority = z.infer<typeof authoritySchema>;

export const visitSchema = z.strictObject({
  number: z.int().min(1).nullable().describe('Ordinal of a monitoring visit since the judgement.'),
  start: isoDate.nullable().describe('First day of the visit.'),
  end: isoDate.nullable().describe('Last day of the visit.'),
  since: z
    .strictObject({
      judgement: z.string().describe('The grade, in lower case.'),
      month: isoMonth.nullable().describe('Month of the judgement.'),
    })
    .nullable()
    .describe('The judgement from which the visits are counted.'),
  underProvider: z
    .strictObject({
      number: z.int().min(1).describe('Ordinal of the visit under the provider.'),
      since: isoMonth.nullable().describe('Month in which the provider took over.'),
    })
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
  authority: authoritySchema
    .nullable()
    .describe('Null where the letter names no authority that we know.'),
  provider: z.string().nullable().describe('A trust or company that runs the service.'),
  visit: visitSchema.describe('When the visit was, and how it is counted.'),
  letterDate: isoDate
    .nullable()
    .describe('The date printed on the letter; of a report the day of publication.'),
  inspectors: z
    .array(z.string())
    .describe('As listed; of a report the lead inspector first, then the team where it is named.'),
  signatory: z
    .string()
    .nullable()
    .describe('Who signed the letter; of a report the lead inspector.'),
  addressee: z
    .strictObject({
      name: z.string().describe('As in the address.'),
      titles: z.string().nullable().describe('Offices and honours, as in the address.'),
      salutation: z.string().nullable().describe('The name after "Dear".'),
    })
    .nullable()
    .describe('To whom the letter is addressed.'),
  framework: z
    .enum(['ILACS', 'SIF'])
    .nullable()
    .describe(
      'ILACS: inspecting local authority children’s services. SIF: the single inspection framework before it.',
    ),
  focus: z.array(z.string()).describe('What the visit looked at, in the words of the letter.'),
  priorityActions: z.boolean().describe('Whether the letter sets any priority action.'),
  inspection: inspectionSchema.nullable().describe('Inspection reports only.'),
  judgements: judgementsSchema,
  sections: z
    .array(
      z.strictObject({
        heading: z.string().describe('The words of the heading.'),
        start: offset.describe('First code unit of the section.'),
        end: offset.describe('One past its last code unit.'),
      }),
    )
    .describe('The parts of the letter that have a heading, in order.'),
  evidence: z
    .partialRecord(z.enum(evidenceFields), z.array(evidenceSchema))
    .describe(
      'For each field that the letter states, the words that state it; judgements.overall and so on for grades.',
    ),
});
/** What a letter says of itself: kind, authority, dates, people, grades; null or empty where it does not say it. */
export type Letter = z.infer<typeof letterSchema>;

export const becauseSchema = z.strictObject({
  rule: z.string().describe('Identifier of the rule: theme/phrase or cue.'),
  text: z.string().describe('The words that the rule saw.'),
  start: offset.describe('First code unit of those words in the canonical text.'),
  end: offset.describe('One past their last code unit.'),
});
export type Because = z.infer<typeof becauseSchema>;

export const findingSchema = z.strictObject({
  id: z
    .string()
    .describe('Identifier; depends on the bytes of the letter, the theme and the words alone.'),
  theme: z
    .string()
    .nullable()
    .describe(
      'Identifier of the theme; null for an area for improvement or priority action that fits none.',
    ),
  polarity: polaritySchema,
  direction: directionSchema,
  time: timeSchema,
  source: findingSourceSchema,
  kind: findingKindSchema,
  section: z.string().nullable().describe('Heading under which the finding stands.'),
  anaphoric: z.boolean().describe('True where the theme is named in an earlier sentence.'),
  measureIds: z.array(z.string()).describe('Identifiers of the measures in the same sentence.'),
  evidence: evidenceSchema,
  because: z.array(becauseSchema).min(1).describe('The rules that decided, with their words.'),
});
/** What one sentence of a letter says on one theme. */
export type Finding = z.infer<typeof findingSchema>;

export const measureSchema = z.strictObject({
  id: z
    .string()
    .describe('Identifier; depends on the bytes of the letter, the value and the words alone.'),
  theme: z
    .string()
    .nullable()
    .describe('Identifier of the theme; null where the figure belongs to none.'),
  subject: z.string().nullable().describe('What is counted, in the words of the letter.'),
  value: z.number().describe('The number, in `unit`; percent is 0 to 100. Lower end of a range.'),
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
/** A figure of a letter. */
export type Measure = z.infer<typeof measureSchema>;

export const sourceSchema = z.strictObject({
  path: z.string().describe('As the user named the file.'),
  sha256,
  mediaType: z
    .enum(['application/pdf', 'text/plain', 'text/markdown'])
    .describe('What the file holds, whatever its name.'),
  pages: countOf('pages')
    .min(1)
    .describe('Pages of the file; a text has one unless form feeds part it.'),
  textSha256: sha256.describe('SHA-256 of the canonical text, to which all offsets refer.'),
});
/** The file that a record was made from. */
export type Source = z.infer<typeof sourceSchema>;

export const letterRecordSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    source: sourceSchema.describe('The file that was read.'),
    letter: letterSchema.describe('What the letter says of itself.'),
    findings: z.array(findingSchema).describe('In order of the letter.'),
    measures: z.array(measureSchema).describe('In order of the letter.'),
    problems: z.array(problemSchema).describe('What reads oddly in the letter.'),
    coverage: coverageSchema.optional(),
  })
  .describe('One letter, as `extract` gives it.');
export type LetterRecord = z.infer<typeof letterRecordSchema>;

/** A file that gave no record: what it was and why. */
export const unreadFileSchema = z.strictObject({
  schemaVersion: schemaVersionSchema,
  path: z.string().describe('As the user named the file.'),
  problem: problemSchema,
});
export type UnreadFile = z.infer<typeof unreadFileSchema>;
