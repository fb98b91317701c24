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
  columns: { kind: 'number', example: 100 },
  day: { kind: 'text', example: '2017-06' },
  f1: { kind: 'number', example: 0.85 },
  file: { kind: 'path', example: 'my-themes.yaml' },
  format: { kind: 'text', example: 'json' },
  ids: { kind: 'text', example: 'agency-staff' },
  letters: { kind: 'path', example: 'letters/' },
  name: { kind: 'text', example: 'Sunderland' },
  path: { kind: 'path', example: 'archive/' },
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

export const exampleOf = (option: Pick<Option, 'flags'>): string | number =>
  (placeholders[placeholderOf(option) ?? ''] ?? unknown).example;

/** Whether it gathers several values: repeatable, or several after one flag. */
export const isList = ({
  variadic,
  defaultValue,
}: Pick<Option, 'variadic'> & { readonly defaultValue?: unknown }): boolean =>
  variadic || Array.isArray(defaultValue);

/** The long flag without its dashes, by which configuration files and `--print-config` know an option. */
export const keyOf = ({ long }: Pick<Option, 'long'>): string => (long ?? '').replace(/^--/u, '');

/** The options that users see, without help and version. */
export const settable = (options: readonly Option[]): Option[] =>
  options.filter(({ hidden, negate, long }) => !hidden && !negate && long !== '--version');
