import { createHash } from 'node:crypto';
import { type Baseline, baselineSchema } from '../model/gate.ts';
import { type PlacedPolicy, policySchema } from '../model/policy.ts';
import { readPlacedYaml } from './placed-yaml.ts';
import { type PolicyNames, policyMistakes } from './policy-mistakes.ts';
import { refuseMistakes } from './refuse-mistakes.ts';
import { schemaMistakes } from './schema-mistakes.ts';

/**
 * The text of a policy (YAML or JSON) → its rules.
 *
 * @param path as the user named it; it stands before each mistake
 * @throws ConfigError with a line for each mistake: place, and what was expected
 */
export const readPolicy = (text: string, path: string, names: PolicyNames): PlacedPolicy => {
  const yaml = readPlacedYaml(text);
  refuseMistakes(path, yaml.mistakes);
  const parsed = policySchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) {
    refuseMistakes(path, schemaMistakes(parsed.error, yaml, policySchema));
    throw parsed.error;
  }
  const policy = parsed.data;
  refuseMistakes(path, policyMistakes(policy, yaml, names));
  return {
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
    policy,
    ruleLines: policy.rules.map((_, index) => yaml.placeOf(['rules', index]).line),
    suppressionLines: policy.suppressions.map(
      (_, index) => yaml.placeOf(['suppressions', index]).line,
    ),
  };
};

/**
 * The text of a baseline (JSON) → the known failures.
 *
 * @throws ConfigError with a line for each mistake, as above
 */
export const readBaseline = (text: string, path: string): Baseline => {
  const yaml = readPlacedYaml(text);
  // JSON is YAML, too; a reader of the message has a JSON file.
  const inJson = yaml.mistakes.map(({ place, expected }) => ({
    place,
    expected: expected.replace('not valid YAML', 'not valid JSON'),
  }));
  refuseMistakes(path, inJson);
  const parsed = baselineSchema.safeParse(yaml.value, { reportInput: true });
  if (parsed.success) return parsed.data;
  refuseMistakes(path, schemaMistakes(parsed.error, yaml, baselineSchema));
  throw parsed.error;
};
