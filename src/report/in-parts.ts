import type { Formatter, ReportOptions } from './options.ts';

/** A format that can be written as the report comes: a head, then part after part. All of it joined is the whole report. */
export interface PartFormatter<Report, Used extends keyof ReportOptions = keyof ReportOptions> {
  readonly head: (options: Pick<ReportOptions, Used>) => string;
  readonly part: Formatter<Report, Used>;
}

/** Loads such a formatter when it is used. */
export type PartFormatterTable<Report, Format extends string> = Readonly<
  Record<Format, () => Promise<PartFormatter<Report>>>
>;

export const inOnePiece =
  <Report, Used extends keyof ReportOptions>({
    head,
    part,
  }: PartFormatter<Report, Used>): Formatter<Report, Used> =>
  (report, options) =>
    head(options) + part(report, options);
