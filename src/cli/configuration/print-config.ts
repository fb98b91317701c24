import type { Command } from 'commander';
import { formatJson } from '../../report/json.ts';
import { keyOf, settable } from '../option-values.ts';

const sources: Readonly<Record<string, string>> = {
  cli: 'flag',
  env: 'environment',
  config: 'file',
  default: 'default',
};

/** Every setting of a command as it would run, and where each comes from; JSON. */
export const printedConfig = (command: Command, file: string | null): string => {
  const entries = settable(command.options).map((option) => {
    const name = option.attributeName();
    const value: unknown = command.getOptionValue(name);
    const from = sources[command.getOptionValueSource(name) ?? 'default'] ?? 'default';
    return [keyOf(option), { value: value ?? null, from }];
  });
  return formatJson({
    command: command.name(),
    file,
    settings: Object.fromEntries(entries),
  });
};
