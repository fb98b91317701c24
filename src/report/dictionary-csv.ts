import type { DataDictionary } from '../model/data-dictionary.ts';
import { toCsv } from './csv.ts';
import type { Formatter } from './options.ts';
import { dictionaryRows, dictionaryTable } from './tables/dictionary-table.ts';

/** One row a column or field. */
export const formatDictionaryCsv: Formatter<DataDictionary, 'excel'> = (dictionary, options) =>
  toCsv(dictionaryTable, dictionaryRows(dictionary), options);
