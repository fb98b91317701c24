import type { CheckReport } from '../model/check.ts';
import type { ReportOptions } from './options.ts';

export const formatCheckTable = (report: CheckReport, _options: ReportOptions): string =>
  report.articles
    .flatMap(({ claims }) => claims.map(({ line, verdict, text }) => `${line} ${verdict} ${text}\n`))
    .join('');
