import { z } from 'zod';
import { checkReportSchema, knownClaimsSchema } from '../model/check.ts';
import { comparisonSchema } from '../model/comparison.ts';
import { coverageSchema } from '../model/coverage.ts';
import { dataDictionarySchema, schemaListSchema } from '../model/data-dictionary.ts';
import { evaluationSchema } from '../model/evaluation.ts';
import { extractionSchema } from '../model/extraction.ts';
import { baselineSchema, gateReportSchema } from '../model/gate.ts';
import { labelledLetterSchema } from '../model/labels.ts';
import { canonicalTextSchema, explanationSchema, shownLetterSchema } from '../model/one-letter.ts';
import { packTestSchema } from '../model/pack-test.ts';
import { policySchema } from '../model/policy.ts';
import { letterRecordSchema, schemaVersionSchema, unreadFileSchema } from '../model/record.ts';
import { schemaVersion } from '../model/schema-version.ts';
import { shardLineSchema } from '../model/shard.ts';
import { themeComparisonSchema } from '../model/theme-comparison.ts';
import { verificationSchema } from '../model/verification.ts';
import { themeSchema } from '../rules/schema.ts';
import { partNames } from './part-names.ts';

export interface PublishedSchema {
  readonly name: string;
  /** `output`: the program writes it. `input`: a user does. */
  readonly kind: 'output' | 'input';
  /** Where such JSON comes from or goes to. */
  readonly what: string;
  readonly schema: z.core.$ZodType;
}

const themeListSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    themes: z.array(themeSchema).describe('In the order of the themes.'),
  })
  .describe('What `themes --format json` prints.');

/** Every form of JSON or YAML that other programs may rely on, or that users write, in the order in which it is listed. */
export const publishedSchemas: readonly PublishedSchema[] = [
  {
    name: 'extraction',
    kind: 'output',
    what: 'extract --format json',
    schema: extractionSchema,
  },
  {
    name: 'record',
    kind: 'output',
    what: 'a line of extract --format jsonl: a letter',
    schema: letterRecordSchema,
  },
  {
    name: 'unread-file',
    kind: 'output',
    what: 'a line of extract --format jsonl: a file that gave no record',
    schema: unreadFileSchema,
  },
  {
    name: 'shard-line',
    kind: 'output',
    what: 'the last line of extract --shard --format jsonl: what it was made of',
    schema: shardLineSchema,
  },
  {
    name: 'coverage',
    kind: 'output',
    what: 'coverage in a record of extract --coverage',
    schema: coverageSchema,
  },
  { name: 'comparison', kind: 'output', what: 'compare --format json', schema: comparisonSchema },
  {
    name: 'theme-comparison',
    kind: 'output',
    what: 'compare --by theme --format json',
    schema: themeComparisonSchema,
  },
  {
    name: 'verification',
    kind: 'output',
    what: 'verify --format json',
    schema: verificationSchema,
  },
  { name: 'check-report', kind: 'output', what: 'check --format json', schema: checkReportSchema },
  { name: 'gate', kind: 'output', what: 'gate --format json', schema: gateReportSchema },
  {
    name: 'baseline',
    kind: 'output',
    what: 'known failures: gate --write-baseline writes them, gate --baseline reads them',
    schema: baselineSchema,
  },
  {
    name: 'known-claims',
    kind: 'output',
    what: 'known claims: check --write-baseline writes them, check --baseline reads them',
    schema: knownClaimsSchema,
  },
  { name: 'evaluation', kind: 'output', what: 'eval --format json', schema: evaluationSchema },
  { name: 'shown-letter', kind: 'output', what: 'show --format json', schema: shownLetterSchema },
  {
    name: 'canonical-text',
    kind: 'output',
    what: 'text --format json',
    schema: canonicalTextSchema,
  },
  { name: 'explanation', kind: 'output', what: 'explain --format json', schema: explanationSchema },
  { name: 'theme-list', kind: 'output', what: 'themes --format json', schema: themeListSchema },
  {
    name: 'pack-test',
    kind: 'output',
    what: 'themes --test --format json',
    schema: packTestSchema,
  },
  { name: 'schema-list', kind: 'output', what: 'schema --format json', schema: schemaListSchema },
  {
    name: 'data-dictionary',
    kind: 'output',
    what: 'schema --describe --format json',
    schema: dataDictionarySchema,
  },
  {
    name: 'themes',
    kind: 'input',
    what: 'a YAML file for --themes: one theme or a list of them',
    schema: z.union([themeSchema, z.array(themeSchema).min(1)]),
  },
  {
    name: 'policy',
    kind: 'input',
    what: 'a YAML file of rules for gate --policy',
    schema: policySchema,
  },
  {
    name: 'labels',
    kind: 'input',
    what: 'a .gold.json file for eval',
    schema: labelledLetterSchema,
  },
];

/** Descriptions as the schemas have them, and for the parts that are used often a name of their own under `$defs`. */
class NamedParts extends z.core.$ZodRegistry<z.core.GlobalMeta> {
  override get<Schema extends z.core.$ZodType>(schema: Schema) {
    const id = partNames.get(schema);
    const meta = z.globalRegistry.get(schema);
    return id === undefined ? meta : { ...meta, id };
  }
}

/** One of them as JSON Schema, draft 2020-12. Of an input, keys with a default may be left out. */
export const toJsonSchema = ({ name, kind, schema }: PublishedSchema): Record<string, unknown> => {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: kind,
    metadata: new NamedParts(),
  });
  return { $schema, $id: `urn:ofsted-letters:${name}:${schemaVersion}`, title: name, ...rest };
};
