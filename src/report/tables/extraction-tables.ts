import type { Extraction } from '../../model/extraction.ts';
import { findingRows, findingsTable } from './findings-table.ts';
import { lettersTable } from './letters-table.ts';
import { measureRows, measuresTable } from './measures-table.ts';
import { extractionProblems, problemsTable } from './problems-table.ts';
import { reportRows, reportsTable } from './reports-table.ts';
import { type FilledTable, filled } from './table.ts';

/** Everything that `extract` finds, as tables; the first is what a format of one table has. */
export const extractionTables = (extraction: Extraction): FilledTable[] => [
  filled(findingsTable, findingRows(extraction)),
  filled(measuresTable, measureRows(extraction)),
  filled(lettersTable, extraction.letters),
  filled(reportsTable, reportRows(extraction)),
  filled(problemsTable, extractionProblems(extraction)),
];
