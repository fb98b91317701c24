import type { Extraction } from '../model/extraction.ts';
import { toCsv } from './csv.ts';
import type { Formatter } from './options.ts';
import { reportRows, reportsTable } from './tables/reports-table.ts';

/** One row an inspection report; letters have none. */
export const formatReportsCsv: Formatter<Extraction, 'excel'> = (extraction, options) =>
  toCsv(reportsTable, reportRows(extraction), options);
