import { csvInParts } from './csv.ts';
import { inOnePiece } from './in-parts.ts';
import { reportRows, reportsTable } from './tables/reports-table.ts';

/** One row an inspection report; letters have none. */
export const reportsCsv = csvInParts(reportsTable, reportRows);
export const formatReportsCsv = inOnePiece(reportsCsv);
