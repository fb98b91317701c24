import type { Knowledge } from '../../extract/knowledge.ts';
import { refusalOf } from '../../extract/refusal.ts';
import type { SourceDocument } from '../../model/document.ts';
import { InputError } from '../../model/errors.ts';
import type { Problem } from '../../model/problem.ts';
import type { LetterRecord } from '../../model/record.ts';
import { plainJson } from '../../report/json.ts';
import type { Theme } from '../../rules/schema.ts';
import { parseSource } from './letter-json.ts';

/** What is to be made of one file: its source document, or its record as well. */
export interface LetterTask {
  readonly make: 'source' | 'record';
  /** What the bytes are: the file, or its source document as JSON where it was read before. */
  readonly from: 'file' | 'source';
  readonly bytes: Uint8Array;
  /** Its ending decides how text is read. */
  readonly name: string;
  readonly ownThemes: readonly Theme[];
}

/** JSON in UTF-8, as it goes from thread to thread and into the cache; neither holds the name of the file. */
export interface LetterMade {
  readonly source: Uint8Array;
  /** Null where only the source was asked for, or where the letter is refused. */
  readonly record: Uint8Array | null;
}

/** What came of a file; one that could not be read, or is no letter, has a problem. */
export interface LetterOutcome {
  readonly made: LetterMade | null;
  readonly problem: Problem | null;
}

const nameless = '';

/** @throws InputError for a file that cannot be read well */
const readNameless = async (bytes: Uint8Array, name: string): Promise<SourceDocument> => {
  const { readSource } = await import('../../ingest/read-source.ts');
  return { ...(await readSource(bytes, name)), path: nameless };
};

let known: { readonly themes: string; readonly loading: Promise<Knowledge> } | undefined;

/** Loaded with the first letter, and again only for other themes. */
const knowledgeWith = (own: readonly Theme[]): Promise<Knowledge> => {
  const themes = JSON.stringify(own);
  if (known?.themes !== themes) {
    const loading = import('../../ingest/load-knowledge.ts').then(({ loadKnowledge }) =>
      loadKnowledge(own),
    );
    known = { themes, loading };
  }
  return known.loading;
};

const loadAnalysis = (own: readonly Theme[]) =>
  Promise.all([
    knowledgeWith(own),
    import('../../text/clean.ts'),
    import('../../extract/analyse-letter.ts'),
    import('../../extract/coverage.ts'),
    import('../../model/record.ts'),
  ]);

/** Loads what analysing needs, to have it when the first letter has been read; a failure shows when it is used. */
export const prepareAnalysis = async (own: readonly Theme[]): Promise<void> => {
  await loadAnalysis(own).catch(() => undefined);
};

/** Source document → record, with what became of its sentences; keys in the published order. */
const analyseSource = async (
  source: SourceDocument,
  own: readonly Theme[],
): Promise<LetterRecord> => {
  const [knowledge, { cleanDocument }, { explainLetter }, { coverageOf }, { letterRecordSchema }] =
    await loadAnalysis(own);
  const { record, outcomes } = explainLetter(cleanDocument(source), knowledge);
  // Checked against the published form, which also fixes the order of keys: fresh or saved, the bytes are the same.
  return letterRecordSchema.parse({ ...record, coverage: coverageOf(outcomes) });
};

/** A mistake of ours on one file costs that file alone, and is told as what it is. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof InputError) return error.problem;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new InputError('reader-failed', what.split('\n')[0]?.slice(0, 200)).problem;
};

const outcomeOf = async (task: LetterTask): Promise<LetterOutcome> => {
  const { make, from, bytes, name, ownThemes } = task;
  const source = from === 'source' ? parseSource(bytes, nameless) : await readNameless(bytes, name);
  const json = from === 'source' ? bytes : Buffer.from(JSON.stringify(source));
  if (make === 'source') return { made: { source: json, record: null }, problem: null };
  const record = await analyseSource(source, ownThemes);
  const problem = refusalOf(record);
  const recordJson = problem ? null : Buffer.from(plainJson(record));
  return { made: { source: json, record: recordJson }, problem };
};

/** Does one task; whatever goes wrong with the file is its problem, and nothing is thrown. */
export const doTask = async (task: LetterTask): Promise<LetterOutcome> => {
  try {
    return await outcomeOf(task);
  } catch (error) {
    return { made: null, problem: problemOf(error) };
  }
};
