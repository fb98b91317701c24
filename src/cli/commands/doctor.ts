import { ignoreFileName } from '../../ingest/ignore-file.ts';
import { installedVersion, ownManifest } from '../../ingest/installed-packages.ts';
import { loadCues, loadThemes } from '../../ingest/load-rules.ts';
import { rulesSha256 } from '../../ingest/rules-hash.ts';
import { type DoctorReport, doctorReportSchema, type PackageReport } from '../../model/doctor.ts';
import { ConfigError, UsageError } from '../../model/errors.ts';
import { schemaVersion } from '../../model/schema-version.ts';
import { doctorFormatters } from '../../report/formatters.ts';
import { deliver, wantsColor, widthOf } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import { fileIsThere } from '../file-is-there.ts';
import type { Io } from '../io.ts';
import { cacheFolder } from '../letters/open-reader.ts';
import type { ReportingOptions } from '../options.ts';

export type DoctorOptions = ReportingOptions<keyof typeof doctorFormatters>;

/** Finds and reads the configuration; its path, or null where there is none. */
export type ReadConfiguration = () => Promise<string | null>;

/** What is worth telling where a file of some kind cannot be read or written. */
const neededFor: Readonly<Record<string, string>> = {
  'pdfjs-dist': 'letters as PDF',
  'pdf-parse': 'letters as PDF without tags',
  mammoth: 'articles from Word',
  '@mozilla/readability': 'articles as web pages',
  '@observablehq/plot': 'charts in a page',
  hucre: 'workbooks (.xlsx)',
  '@duckdb/node-api': 'DuckDB files and Parquet',
};

const heeded = [
  'NO_COLOR',
  'FORCE_COLOR',
  'TERM',
  'COLUMNS',
  'CI',
  'SOURCE_DATE_EPOCH',
  'XDG_CACHE_HOME',
  'OFSTED_LETTERS_CONFIG',
];

const packages = async (): Promise<PackageReport[]> => {
  const { optionalDependencies } = await ownManifest();
  return Promise.all(
    Object.entries(neededFor).map(async ([name, what]) => ({
      name,
      version: await installedVersion(name),
      isOptional: name in optionalDependencies,
      neededFor: what,
    })),
  );
};

const configuration = async (read: ReadConfiguration): Promise<DoctorReport['configuration']> => {
  try {
    return { file: await read(), problems: [] };
  } catch (error) {
    if (error instanceof ConfigError) return { file: null, problems: [...error.lines] };
    if (error instanceof UsageError) return { file: null, problems: [error.message] };
    throw error;
  }
};

const isSupported = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
};

const cache = async (io: Io): Promise<DoctorReport['cache']> => {
  const folder = io.machine ? cacheFolder({}, io, io.machine) : null;
  return { folder, isThere: folder !== null && (await fileIsThere(folder, io)) };
};

const terminal = (options: DoctorOptions, io: Io): DoctorReport['terminal'] => ({
  isTerminal: io.stdout.isTTY,
  columns: widthOf(options.width, io),
  color: wantsColor(options.color, io),
  environment: Object.fromEntries(
    heeded.flatMap((name) => {
      const value = io.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ),
});

/** What the program finds where it runs; 2 where something there keeps it from working. */
export const doctor = async (
  options: DoctorOptions,
  readConfiguration: ReadConfiguration,
  io: Io,
): Promise<ExitCode> => {
  const node = process.versions.node;
  const report = doctorReportSchema.parse({
    program: { version: io.version(), schemaVersion },
    node: {
      version: node,
      isSupported: isSupported(node),
      needed: (await ownManifest()).engines['node'] ?? '',
    },
    system: { platform: process.platform, architecture: process.arch },
    rules: {
      sha256: await rulesSha256(),
      themes: (await loadThemes()).length,
      cues: (await loadCues()).length,
    },
    packages: await packages(),
    configuration: await configuration(readConfiguration),
    ignoreFile: (await fileIsThere(ignoreFileName, io)) ? ignoreFileName : null,
    cache: await cache(io),
    terminal: terminal(options, io),
  });
  await deliver(doctorFormatters, report, options, io);
  const isMissing = report.packages.some(
    ({ version, isOptional }) => version === null && !isOptional,
  );
  return report.node.isSupported && report.configuration.problems.length === 0 && !isMissing
    ? 0
    : 2;
};
