import type { Command } from 'commander';
import { UsageError } from '../../model/errors.ts';
import { formatJson } from '../../report/json.ts';
import { toJsonSchema } from '../../schema/published-schemas.ts';
import { publishedConfigSchema } from '../configuration/config-schema.ts';
import { exampleConfig } from '../configuration/example-config.ts';
import { configNames } from '../configuration/find-config.ts';
import type { ExitCode } from '../exit-code.ts';
import { fileIsThere } from '../file-is-there.ts';
import type { Io } from '../io.ts';
import { cannotWrite, configExists, otherConfigExists } from '../messages.ts';
import { reasonOf } from '../write-error.ts';

export interface InitOptions {
  readonly force?: boolean;
}

const [configName, ...otherNames] = configNames;
const schemaName = 'ofsted-letters.config.schema.json';

const refuseOthers = async ({ force }: InitOptions, io: Io): Promise<void> => {
  for (const name of otherNames)
    if (await fileIsThere(name, io)) throw new UsageError(otherConfigExists(name));
  for (const name of [configName, schemaName])
    if (!force && (await fileIsThere(name, io))) throw new UsageError(configExists(name));
};

/** Writes a commented configuration and its JSON Schema into the working folder; never over what is there, unless told to. */
export const init = async (program: Command, options: InitOptions, io: Io): Promise<ExitCode> => {
  await refuseOthers(options, io);
  const files = [
    { path: configName, content: await exampleConfig(program, schemaName) },
    { path: schemaName, content: formatJson(toJsonSchema(await publishedConfigSchema(program))) },
  ];
  try {
    await io.writeFiles(files);
  } catch (error) {
    const paths = files.map(({ path }) => path).join(', ');
    throw new UsageError(cannotWrite(paths, reasonOf(error)), { cause: error });
  }
  io.stdout.write(files.map(({ path }) => `wrote ${path}\n`).join(''));
  return 0;
};
