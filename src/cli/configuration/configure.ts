import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { takesConfig } from './config-keys.ts';

interface ProgramOptions {
  readonly config?: string | false;
  readonly printConfig?: true;
  readonly verbose?: true;
  readonly ignore?: boolean;
}

/** Switches of the program reach the command among its own options. */
const passOn = (program: Command, command: Command): void => {
  const { verbose, ignore } = program.opts<ProgramOptions>();
  command.setOptionValue('verbose', verbose);
  command.setOptionValue('ignore', ignore);
};

/** The environment stands between the file and the flags. */
const applyEnvironment = (command: Command, { env }: Io): void => {
  const takesColor = command.options.some(({ long }) => long === '--color');
  if (!takesColor) return;
  if (env['NO_COLOR']) command.setOptionValueWithSource('color', 'never', 'env');
  else if (env['FORCE_COLOR'] !== undefined) {
    const isOn = !['', '0', 'false'].includes(env['FORCE_COLOR']);
    command.setOptionValueWithSource('color', isOn ? 'always' : 'never', 'env');
  }
};

/** With `--print-config` a command tells its settings and does nothing else. */
const printInstead = (command: Command, file: string | null, io: Io): void => {
  for (const option of command.options) option.makeOptionMandatory(false);
  for (const argument of command.registeredArguments) argument.required = false;
  command.action(async () => {
    const { printedConfig } = await import('./print-config.ts');
    io.stdout.write(printedConfig(command, file));
  });
};

/** For `doctor`, which tells what is wrong with a configuration where others stop. */
export const configReader = (program: Command, io: Io) => async (): Promise<string | null> => {
  const [{ findConfig }, { readConfig }] = await Promise.all([
    import('./find-config.ts'),
    import('./read-config.ts'),
  ]);
  const file = await findConfig(program.opts<ProgramOptions>().config, io);
  if (file !== null) await readConfig(file, program);
  return file?.path ?? null;
};

/** Runs before the flags of a command are read: file, then environment, then flags. */
export const configure = async (program: Command, command: Command, io: Io): Promise<void> => {
  if (!takesConfig(command)) return;
  const { config: named, printConfig } = program.opts<ProgramOptions>();
  const { findConfig } = await import('./find-config.ts');
  const file = await findConfig(named, io);
  if (file !== null) {
    // Loaded only where there is a file: most runs have none.
    const [{ readConfig }, { applyConfig, applyProgramConfig }] = await Promise.all([
      import('./read-config.ts'),
      import('./apply-config.ts'),
    ]);
    const config = await readConfig(file, program);
    applyProgramConfig(config, program);
    applyConfig(config, command);
  }
  applyEnvironment(command, io);
  passOn(program, command);
  if (program.opts<ProgramOptions>().verbose && file !== null)
    io.stderr.write(`ofsted-letters: settings of ${file.path}\n`);
  if (printConfig) printInstead(command, file?.path ?? null, io);
};
