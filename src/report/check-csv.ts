import type { CheckReport } from '../model/check.ts';
import { toCsv } from './csv.ts';
import type { Formatter } from './options.ts';
import { claimRows, claimsTable } from './tables/claims-table.ts';

/** One row a quotation or claim. */
export const formatCheckCsv: Formatter<CheckReport, 'excel'> = (report, options) =>
  toCsv(claimsTable, claimRows(report), options);
