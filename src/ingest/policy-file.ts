import { createHash } from 'node:crypto';
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
