import type { z } from 'zod';
import { type KnownClaims, knownClaimsSchema } from '../model/check.ts';
import { type Baseline, baselineSchema } from '../model/gate.ts';
import { readPlacedYaml } from './placed-yaml.ts';
import { refuseMistakes } from './refuse-mistakes.ts';
import { schemaMistakes } from './schema-mistakes.ts';

const read = <Known>(text: string, path: string, schema: z.ZodType<Known>): Known => {
  const yaml = readPlacedYaml(text);
  // JSON is YAML, too; a reader of the message has a JSON file.
  const inJson = yaml.mistakes.map(({ place, expected }) => ({
    place,
    expected: expected.replace('not valid YAML', 'not valid JSON'),
  }));
  refuseMistakes(path, inJson);
  const parsed = schema.safeParse(yaml.value, { reportInput: true });
  if (parsed.success) return parsed.data;
  refuseMistakes(path, schemaMistakes(parsed.error, yaml, schema));
  throw parsed.error;
};

/**
 * The text of a baseline of `gate` (JSON) → the known failures.
 *
 * @throws ConfigError with a line for each mistake: place, and what was expected
 */
export const readBaseline = (text: string, path: string): Baseline =>
  read(text, path, baselineSchema);

/** The same of `check`: the known claims. */
export const readKnownClaims = (text: string, path: string): KnownClaims =>
  read(text, path, knownClaimsSchema);
