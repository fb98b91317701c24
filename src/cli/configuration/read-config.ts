import type { Command } from 'commander';
import { type PlacedYaml, readPlacedYaml } from '../../ingest/placed-yaml.ts';
import { refuseMistakes } from '../../ingest/refuse-mistakes.ts';
import { schemaMistakes } from '../../ingest/schema-mistakes.ts';
import { configSchema } from './config-schema.ts';
import type { ConfigFile } from './find-config.ts';

/** A configuration whose keys and types are right; values are checked as those of flags are. */
export interface Config {
  readonly file: ConfigFile;
  readonly yaml: PlacedYaml;
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * A file → its settings.
 *
 * @throws ConfigError with line, column and what was expected there
 */
export const readConfig = async (file: ConfigFile, program: Command): Promise<Config> => {
  const yaml = readPlacedYaml(file.text);
  refuseMistakes(file.path, yaml.mistakes);
  const schema = await configSchema(program);
  // A file in which everything is a comment is a configuration too.
  const parsed = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (parsed.success) return { file, yaml, settings: parsed.data };
  refuseMistakes(file.path, schemaMistakes(parsed.error, yaml, schema));
  throw parsed.error;
};
