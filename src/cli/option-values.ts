import type { Option } from 'commander';

/** What an option takes after its flag. */
export type ValueKind = 'switch' | 'number' | 'text' | 'path' | 'output';

interface Placeholder {
  readonly kind: Exclude<ValueKind, 'switch'>;
  /** As it would stand in a configuration file. */
  readonly example: string | number;
}

/** By the word between the brackets of a flag. A new word must be added here; a test says so. */
export const placeholders: Readonly<Record<string, Placeholder>> = {
  '[format=]path': { kind: 'output', example: 'results.json' },
  count: { kind: 'number', example: 4 },
  columns: { kind: 'number', example: 100 },
  day: { kind: 'text', example: '2017-06' },
  event: { kind: 'text', example: 'inspection' },
  f1: { kind: 'number', example: 0.85 },
  file: { kind: 'path', example: 'my-themes.yaml' },
  folder: { kind: 'path', example: 'cache/' },
  format: { kind: 'text', example: 'json' },
  'i/n': { kind: 'text', example: '1/4' },
  ids: { kind: 'text', example: 'agency-staff' },
  letters: { kind: 'path', example: 'letters/' },
  name: { kind: 'text', example: 'Sunderland' },
  path: { kind: 'path', example: 'archive/' },
  seconds: { kind: 'number', example: 60 },
  verdicts: { kind: 'text', example: 'altered' },
  what: { kind: 'text', example: 'theme' },
  when: { kind: 'text', example: 'auto' },
};

const unknown: Placeholder = { kind: 'text', example: '' };

/** The word between the brackets of a flag; null for a switch. */
export const placeholderOf = ({ flags }: Pick<Option, 'flags'>): string | null =>
  /\s[<[](.+?)(?:\.\.\.)?[>\]]$/u.exec(flags)?.[1] ?? null;

export const kindOf = (option: Pick<Option, 'flags'>): ValueKind => {
  const placeholder = placeholderOf(option);
  return placeholder === null ? 'switch' : (placeholders[placeholder] ?? unknown).kind;
};

/** Where the word between the brackets does not say enough. */
const examplesByKey: Readonly<Record<string, string>> = {
  baseline: 'known.json',
  policy: 'policy.yaml',
};

export const exampleOf = (option: Pick<Option, 'flags' | 'long'>): string | number =>
  examplesByKey[keyOf(option)] ?? (placeholders[placeholderOf(option) ?? ''] ?? unknown).example;

/** Whether it gathers several values: repeatable, or several after one flag. */
export const isList = ({
  variadic,
  defaultValue,
}: Pick<Option, 'variadic'> & { readonly defaultValue?: unknown }): boolean =>
  variadic || Array.isArray(defaultValue);

/** The long flag without its dashes and its 'no', by which configuration files and `--print-config` know an option. */
export const keyOf = ({ long }: Pick<Option, 'long'>): string =>
  (long ?? '').replace(/^--(?:no-)?/u, '');

/** The options that users see, each once, without help and version. */
export const settable = (options: readonly Option[]): Option[] =>
  options.filter(
    (option) =>
      !option.hidden &&
      option.long !== '--version' &&
      !(option.negate && options.some(({ long }) => long === `--${keyOf(option)}`)),
  );
