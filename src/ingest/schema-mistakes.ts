import { z } from 'zod';
import { didYouMean } from './nearest-word.ts';
import type { Mistake, PlacedYaml } from './placed-yaml.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a set of keys and values',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
};

const nameOf = (value: unknown): string => {
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  return typeNames[type] ?? type;
};

const expectation = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `${typeNames[issue.expected] ?? issue.expected} was expected`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')} was expected`;
    case 'too_small':
      return issue.origin === 'array' ? 'at least one entry was expected' : 'words were expected';
    default:
      return `${issue.message} expected`;
  }
};

const given = (issue: Issue): string => {
  const { input } = issue;
  if (typeof input !== 'string') return `, not ${nameOf(input)}`;
  const near = issue.code === 'invalid_value' ? didYouMean(input, issue.values.map(String)) : '';
  return `, not '${input}'${near}`;
};

/** Without what says that it may be left out. */
const bare = (schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined =>
  schema instanceof z.ZodDefault ||
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodNullable
    ? bare(schema.def.innerType)
    : schema;

/** The schema of the value at `path`, for the names of its keys. */
const schemaAt = (
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | null => {
  let at: z.core.$ZodType | undefined = bare(schema);
  for (const key of path) {
    if (at instanceof z.ZodArray) at = bare(at.element);
    else if (at instanceof z.ZodObject) at = bare(at.shape[String(key)]);
    else return null;
  }
  return at ?? null;
};

const keysAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] => {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
};

const unknownKey = (
  key: string,
  path: readonly PropertyKey[],
  yaml: PlacedYaml,
  schema: z.core.$ZodType,
): Mistake => {
  const known = keysAt(schema, path);
  return {
    place: yaml.placeOfKey(path, key),
    expected: `unknown key '${key}'${didYouMean(key, known)}; one of ${known.join(', ')} was expected`,
  };
};

const mistakesOf = (issue: Issue, yaml: PlacedYaml, schema: z.core.$ZodType): Mistake[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, issue.path, yaml, schema));
  const isMissing = issue.input === undefined && issue.code !== 'custom';
  const key = String(issue.path.at(-1) ?? '');
  return [
    {
      place: yaml.placeOf(issue.path),
      expected: isMissing
        ? `'${key}' is missing; ${expectation(issue)}`
        : `${expectation(issue)}${issue.code === 'too_small' ? '' : given(issue)}`,
    },
  ];
};

/** What a value of a YAML file lacks to fit the schema, each with its place. */
export const schemaMistakes = (
  { issues }: z.core.$ZodError,
  yaml: PlacedYaml,
  schema: z.core.$ZodType,
): Mistake[] => issues.flatMap((issue) => mistakesOf(issue, yaml, schema));
