import { type Extraction, extractionSchema } from '../../src/model/extraction.ts';
import type { Finding, LetterRecord, Measure } from '../../src/model/record.ts';
import { type Verification, verificationSchema } from '../../src/model/verification.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { letterText } from '../support/letter-from-text.ts';
import { type MemoryIoPart, type Run, run } from './memory-io.ts';

export const agency = 'The use of agency staff remains too high, at 50%.';
const caseloads = 'Caseloads are too high in some teams.';
export const letter = letterText({ body: `Overview\n\n${agency}\n\nFindings\n\n${caseloads}` });

/** The first of several, which must be there for a test to change it. */
export const firstOf = <Value>(values: readonly Value[] | undefined): Value => {
  const [first] = values ?? [];
  if (first === undefined) throw new Error('nothing to change');
  return first;
};
export const record = ({ letters }: Extraction): LetterRecord => firstOf(letters);
export const finding = (extraction: Extraction): Finding => firstOf(record(extraction).findings);
export const measure = (extraction: Extraction): Measure => firstOf(record(extraction).measures);

/** A folder with one letter of our own and the result of `extract` on it, and `verify` run there. */
export interface SavedLetter {
  readonly folder: ScratchFolder;
  readonly extraction: Extraction;
  /** Where the sentence on agency staff stands, in the text that `text` prints. */
  readonly agencyStart: number;
  readonly verify: (argv: readonly string[], part?: MemoryIoPart) => Promise<Run>;
  /** Runs `verify` on a result of which `change` made another. */
  readonly verifyChanged: (change: (extraction: Extraction) => void) => Promise<{
    code: number;
    verification: Verification;
  }>;
}

export const asVerification = ({ stdout }: Run): Verification =>
  verificationSchema.parse(JSON.parse(stdout));

export const saveLetter = async (
  files: Readonly<Record<string, string>> = {},
): Promise<SavedLetter> => {
  const folder = await scratchFolder({ 'letter.txt': letter, ...files });
  const cwd = folder.path;
  const { stdout } = await run(['extract', 'letter.txt', '-f', 'json'], { cwd });
  const extraction = extractionSchema.parse(JSON.parse(stdout));
  const text = await run(['text', 'letter.txt'], { cwd });
  const verify: SavedLetter['verify'] = (argv, part) => run(['verify', ...argv], { cwd, ...part });
  return {
    folder,
    extraction,
    agencyStart: text.stdout.indexOf(agency),
    verify,
    verifyChanged: async (change) => {
      const changed = structuredClone(extraction);
      change(changed);
      const result = await verify(['-', '-f', 'json'], { stdin: JSON.stringify(changed) });
      return { code: result.code, verification: asVerification(result) };
    },
  };
};
