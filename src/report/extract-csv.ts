import type { Extraction } from '../model/extraction.ts';
import { toCsv } from './csv.ts';
import type { Formatter } from './options.ts';
import { findingRows, findingsTable } from './tables/findings-table.ts';
import { lettersTable } from './tables/letters-table.ts';
import { measureRows, measuresTable } from './tables/measures-table.ts';
import { extractionProblems, problemsTable } from './tables/problems-table.ts';

type CsvOfExtraction = Formatter<Extraction, 'excel'>;

/** One row a finding. */
export const formatExtractionCsv: CsvOfExtraction = (extraction, options) =>
  toCsv(findingsTable, findingRows(extraction), options);

/** One row a figure. */
export const formatExtractionMeasuresCsv: CsvOfExtraction = (extraction, options) =>
  toCsv(measuresTable, measureRows(extraction), options);

/** One row a letter that was read, also where nothing was found in it. */
export const formatLettersCsv: CsvOfExtraction = ({ letters }, options) =>
  toCsv(lettersTable, letters, options);

/** One row a thing that was not read, or reads oddly. */
export const formatProblemsCsv: CsvOfExtraction = (extraction, options) =>
  toCsv(problemsTable, extractionProblems(extraction), options);
