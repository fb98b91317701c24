import { didYouMean } from '../ingest/did-you-mean.ts';

/** The wording of everything that can be wrong with a command line. */

export const unknownChoice = (what: string, given: string, choices: readonly string[]): string =>
  `unknown ${what} '${given}'${didYouMean(given, choices)}; choose ${choices.join(', ')}`;

export const unknownTheme = (given: string, ids: readonly string[]): string =>
  `unknown theme '${given}'${didYouMean(given, ids)}; the command 'themes' lists them`;

export const unknownSchema = (given: string, names: readonly string[]): string =>
  `unknown schema '${given}'${didYouMean(given, names)}; choose ${names.join(', ')}`;

export const unknownDescribed = (given: string, names: readonly string[]): string =>
  `no table or schema is named '${given}'${didYouMean(given, names)}; choose ${names.join(', ')}`;

export const onlyDescribed = (format: string): string =>
  `a JSON Schema has no form as ${format}; add --describe for what its fields mean`;

export const unknownAuthority = (given: string, names: readonly string[]): string => {
  const known =
    names.length === 0 ? 'no authority was recognised' : `they are from ${names.join('; ')}`;
  return `none of the letters is from '${given}'${didYouMean(given, names)}; ${known}`;
};

export const unknownFinding = (given: string, ids: readonly string[]): string =>
  `the letter has no finding '${given}'${didYouMean(given, ids)}; 'show' lists them`;

export const noLetters =
  "no letters named; give files, folders, patterns or '-' for standard input, or --files-from FILE";

export const noResults =
  "no saved results named; give files that extract or compare wrote as JSON or JSONL, or '-'";

export const themesWithoutReading =
  '--themes is for --read-anew; without it no letter is read by themes';

export const noArticles =
  "no articles named; give files, folders, patterns or '-' for standard input";

export const articleAndLetterFromStandardInput =
  "standard input cannot be both an article and a letter ('-' twice)";

export const gateVerdicts = (found: string): string =>
  `${found}: verdicts that --fail-on names (--fail-on none passes them)`;

export const noPolicy =
  "no policy named; give --policy FILE with the rules ('schema policy' prints what may stand in it)";

export const policyAndLetterFromStandardInput =
  "standard input cannot be both the policy and a letter ('-' twice)";

export const cannotReadPolicy = (path: string, reason: string): string =>
  `the policy ${path}: ${reason}`;

export const cannotReadBaseline = (path: string, reason: string): string =>
  `the baseline ${path}: ${reason}; --write-baseline makes one`;

export const freshnessWithoutDay = (rule: string): string =>
  `the rule '${rule}' asks for a day to reckon freshness by: give --as-of, as-of in the policy, or SOURCE_DATE_EPOCH`;

export const wrongEpoch = (given: string): string =>
  `SOURCE_DATE_EPOCH '${given}' is not a number of seconds since 1970`;

export const gateFailed = (failures: string): string =>
  `${failures}; a new failure of level error fails the gate`;

export const suppressionUnused = (place: string, rule: string): string =>
  `${place}: warning: nothing that fails needs this suppression of '${rule}'; take it out`;

export const baselineWritten = (
  path: string,
  known: number,
  added: number,
  what: 'failure' | 'claim' = 'failure',
): string =>
  `${path}: ${known} known ${what}${known === 1 ? '' : 's'} written, ${added} of them new`;

export const standardInputTwice =
  "standard input cannot be both a letter ('-') and the list of letters (--files-from -)";

export const noStandardInput = "--stdin-filename names standard input, but no letter is '-'";

export const testNamesNoTheme = (id: string): string =>
  `--test runs the examples of whole files; leave out '${id}'`;

export const savedResultGiven = (path: string): string =>
  `${path} is a saved result; this command needs the letter itself`;

export const severalFiles = (path: string): string =>
  `${path} names several files; this command takes one letter`;

export const notACount = (option: string, given: string): string =>
  `${option} '${given}' is not a whole number from 1 on`;

export const noCacheFolder = 'there is no folder for a cache here; name one with --cache-location';

export const allWithoutPrune = '--all is for --prune';

export const cacheNotWritten = (folder: string): string =>
  `the cache ${folder} cannot be written; nothing is kept for the next run (--no-cache does without)`;

export const widthOutOfRange = (given: string): string =>
  `width '${given}' is not a whole number from 40 to 1000`;

export const shareOutOfRange = (given: string): string =>
  `'${given}' is not a share from 0 to 1, such as 0.85`;

export const notADay = (option: string, given: string): string =>
  `${option} '${given}' is not a year, month or day, such as 2017, 2017-06 or 2017-06-14`;

export const periodBackwards = (from: string, to: string): string =>
  `the period ends (${to}) before it begins (${from}); change --from or --to`;

export const notByTheme = (format: string): string =>
  `the format '${format}' sets visits side by side, not authorities; leave out --by theme, or choose another`;

export const cannotReadPack = (path: string, reason: string): string =>
  `the themes of ${path}: ${reason}`;

export const cannotReadLabels = (path: string, reason: string): string =>
  `the labels ${path}: ${reason}`;

export const noLabelsInFolder = 'the folder holds no .gold.json file';

export const labelsOfOneLetterTwice = (key: string, other: string): string =>
  `they are of the same letter (${key}) as ${other}`;

export const labelWithoutRecord = (key: string): string =>
  `${key}: warning: labelled, but not among the letters read; all its labels count as missed`;

export const labelsNameUnknownTheme = (theme: string): string =>
  `the labels name a theme '${theme}' that is not known; give its file with --themes`;

export const belowGate = (f1: number, least: number): string =>
  `the F1 of themes is ${f1}, below ${least} (--fail-under)`;

export const unknownExtension = (path: string, formats: readonly string[]): string =>
  `no format is known for the output '${path}'; write FORMAT=${path} with one of ${formats.join(', ')}`;

export const onlyInFile = (format: string): string =>
  `the format '${format}' goes to a file; name it with --output ${format}=FILE`;

export const emptyOutput = (given: string): string => `the output '${given}' names no file`;

export const sameOutputTwice = (path: string): string => `the output '${path}' is named twice`;

export const begunOtherwise = (path: string, difference: string): string =>
  `the run that ${path}.partial is left of had ${difference}; finish it with those, or leave --resume out to begin anew`;

export const resumeWithoutLines =
  '--resume goes on with a JSON Lines file that a run was writing; name it with --output FILE.jsonl';

export const notAShard = (given: string): string =>
  `--shard '${given}' is not one of so many shards, such as 2/8`;

export const noShards =
  'no results of shards named; give the files that extract --shard wrote as JSON Lines';

export const cannotReadShard = (path: string, reason: string): string =>
  `the shard ${path}: ${reason}`;

export const notWhole =
  'it does not end with the line that extract --shard writes last, so it is cut short or no shard; make it anew';

export const linesDiffer = 'its lines are not those that extract --shard wrote; make it anew';

export const shardTwice = (place: string, path: string): string =>
  `it is shard ${place}, and so is ${path}; leave one out`;

export const shardOfAnother = (difference: string, path: string): string =>
  `it was made with ${difference} than ${path}; make both with the same`;

export const shardOfOtherLetters = (path: string): string =>
  `it was made of other letters than ${path}, or of letters that have changed since; make both of the same`;

export const shardsMissing = (missing: readonly string[], more: number): string =>
  `missing of the shards: ${missing.join(', ')}${more > 0 ? ` and ${more} more` : ''}; make and name them too`;

export const letterInTwoShards = (name: string): string =>
  `${name} stands in two shards; make them anew`;

export const cannotWrite = (path: string, reason: string): string =>
  `cannot write ${path} (${reason}); nothing was written`;

export const withoutDuckdb = (reason: string): string =>
  `Parquet and DuckDB files need the optional package @duckdb/node-api, which ${reason}; run npm install @duckdb/node-api, or write xlsx or csv`;

export const tooManyRows = (sheet: string, rows: number): string =>
  `the sheet '${sheet}' would have ${rows} rows, more than Excel takes; write csv, parquet or duckdb`;

export const cannotReadList = (path: string, reason: string): string =>
  `the list of letters ${path}: ${reason}`;

export const cannotReadConfig = (path: string, reason: string): string =>
  `the configuration ${path}: ${reason}`;

export const twoConfigs = (one: string, other: string): string =>
  `${one} and ${other} stand in one folder; keep one of them, or name it with --config`;

export const configExists = (path: string): string =>
  `${path} is there already and was left as it is; --force writes it anew`;

export const otherConfigExists = (path: string): string =>
  `${path} is there already; a folder has one configuration, so remove it first`;

/** `count` files, or folders with all that they hold. */
export const leftOutByIgnoreFile = (count: number): string =>
  `${count === 1 ? '1 file or folder was' : `${count} files or folders were`} left out by .ofsted-lettersignore (--verbose names them, --no-ignore reads them)`;

export const cannotPrint = (reason: string): string =>
  `cannot write to standard output (${reason}); the result is not complete`;

export const bug = (stack: string): string =>
  `a mistake in the program, please report it with these lines:\n${stack}`;
