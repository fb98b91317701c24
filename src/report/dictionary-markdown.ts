import type { DataDictionary, Described, DescribedField } from '../model/data-dictionary.ts';
import { escapeMarkdown } from './escape-markdown.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const heads = ['field', 'type', 'unit', 'empty', 'meaning', 'values'];

const fieldRow = ({ field, type, unit, nullable, meaning, values }: DescribedField): string =>
  row([
    `\`${field}\``,
    type,
    escapeMarkdown(unit ?? ''),
    nullable ? 'yes' : 'no',
    escapeMarkdown(meaning),
    (values ?? []).map((value) => `\`${value}\``).join(', '),
  ]);

const section = ({ name, what, fields }: Described): string =>
  [
    `## ${escapeMarkdown(name)}`,
    '',
    escapeMarkdown(`${what}.`),
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...fields.map(fieldRow),
  ].join('\n');

/** A section for each table or form of JSON, with a row a field. */
export const formatDictionaryMarkdown = ({ described }: DataDictionary): string =>
  `# Data dictionary\n\n${described.map(section).join('\n\n')}\n`;
