import type { CheckPageMaterial, PageMaterial } from './html/page-material.ts';

/** How a report is to be set; a format takes what it has a use for. */
export interface ReportOptions {
  readonly width: number;
  readonly color: boolean;
  /** With the quotations behind every cell. */
  readonly evidence: boolean;
  /** With the byte order mark by which Excel knows UTF-8. */
  readonly excel: boolean;
  /** For the page of a comparison, and given where one is asked for. */
  readonly page?: PageMaterial;
  /** The same for the page of checked articles. */
  readonly checkPage?: CheckPageMaterial;
}

/** A pure function of the report; `Used` are the options that it has a use for. */
export type Formatter<Report, Used extends keyof ReportOptions = keyof ReportOptions> = (
  report: Report,
  options: Pick<ReportOptions, Used>,
) => string;

/** Loads a formatter when it is used: most runs need one of them. */
export type FormatterLoader<Report> = () => Promise<Formatter<Report>>;
export type FormatterTable<Report, Format extends string> = Readonly<
  Record<Format, FormatterLoader<Report>>
>;
