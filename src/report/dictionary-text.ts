import type { DataDictionary, Described, DescribedField } from '../model/data-dictionary.ts';
import { wrapIndented } from './layout.ts';
import type { Formatter } from './options.ts';
import { type Style, tableStyle } from './table-style.ts';

const kindOf = ({ type, unit, nullable }: DescribedField): string =>
  [type, ...(unit === null ? [] : [unit]), ...(nullable ? ['or empty'] : [])].join(', ');

const valuesOf = ({ values }: DescribedField): string =>
  values === null ? '' : ` Values: ${values.join(', ')}.`;

const fieldText = (field: DescribedField, width: number, style: Style): string =>
  [
    `  ${style.title(field.field)}  ${style.faint(kindOf(field))}`,
    wrapIndented(`${field.meaning}${valuesOf(field)}`, width, '      ', '      '),
  ].join('\n');

const describedText = (described: Described, width: number, style: Style): string =>
  [
    wrapIndented(`${style.title(described.name)}: ${described.what}`, width, '    ', ''),
    ...described.fields.map((field) => fieldText(field, width, style)),
  ].join('\n');

/** Field by field: what it is, and below it what it means. */
export const formatDictionaryText: Formatter<DataDictionary, 'width' | 'color'> = (
  { described },
  { width, color },
) => `${described.map((each) => describedText(each, width, tableStyle(color))).join('\n\n')}\n`;
