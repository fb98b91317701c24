import type { Extraction } from '../model/extraction.ts';
import { csvInParts } from './csv.ts';
import { inOnePiece } from './in-parts.ts';
import { findingRows, findingsTable } from './tables/findings-table.ts';
import { lettersTable } from './tables/letters-table.ts';
import { measureRows, measuresTable } from './tables/measures-table.ts';
import { extractionProblems, problemsTable } from './tables/problems-table.ts';

/** One row a finding. */
export const findingsCsv = csvInParts(findingsTable, findingRows);
export const formatExtractionCsv = inOnePiece(findingsCsv);

/** One row a figure. */
export const measuresCsv = csvInParts(measuresTable, measureRows);
export const formatExtractionMeasuresCsv = inOnePiece(measuresCsv);

/** One row a letter that was read, also where nothing was found in it. */
export const lettersCsv = csvInParts(lettersTable, ({ letters }: Extraction) => letters);
export const formatLettersCsv = inOnePiece(lettersCsv);

/** One row a thing that was not read, or reads oddly. */
export const problemsCsv = csvInParts(problemsTable, extractionProblems);
export const formatProblemsCsv = inOnePiece(problemsCsv);
