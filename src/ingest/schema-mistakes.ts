import { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';
import type { Mistake, PlacedYaml } from './placed-yaml.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a set of keys and values',
  number: 'a number',
  int: 'a whole number',
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
      if (issue.origin === 'array') return 'at least one entry was expected';
      return issue.origin === 'string'
        ? 'words were expected'
        : `${issue.minimum} or more was expected`;
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
const unwrapped = (schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined =>
  schema instanceof z.ZodDefault ||
  schema instanceof z.ZodPrefault ||
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodNullable
    ? unwrapped(schema.def.innerType)
    : schema;

/** The schema of the value at `path`, for the names of its keys. */
const schemaAt = (
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | null => {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    at = unwrapped(at);
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = at.shape[String(key)];
    else return null;
  }
  return unwrapped(at) ?? null;
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

const isOfAnotherType = ({ path, ...issue }: Issue): boolean => {
  if (path.length > 0) return false;
  if (issue.code === 'invalid_type') return true;
  return issue.code === 'invalid_value' && typeof issue.input !== typeof issue.values[0];
};

type Union = Extract<Issue, { code: 'invalid_union' }>;

/** Where a value is of the type of one of the choices, what it lacks to be it; else all of them are named. */
const mistakesOfUnion = (issue: Union, yaml: PlacedYaml, schema: z.core.$ZodType): Mistake[] => {
  const { path } = issue;
  const errors: readonly (readonly Issue[])[] = issue.errors;
  const nearest = errors.find((issues) => !issues.some(isOfAnotherType));
  if (nearest)
    return nearest.flatMap((each) =>
      mistakesOf({ ...each, path: [...path, ...each.path] }, yaml, schema),
    );
  const choices = errors.flatMap(([first]) =>
    first?.code === 'invalid_type' ? [typeNames[first.expected] ?? first.expected] : [],
  );
  return [
    {
      place: yaml.placeOf(path),
      expected: `${[...new Set(choices)].join(' or ')} was expected${given(issue)}`,
    },
  ];
};

const mistakesOf = (issue: Issue, yaml: PlacedYaml, schema: z.core.$ZodType): Mistake[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, issue.path, yaml, schema));
  if (issue.code === 'invalid_union' && issue.input !== undefined)
    return mistakesOfUnion(issue, yaml, schema);
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
