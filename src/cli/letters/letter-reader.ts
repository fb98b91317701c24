import { extname } from 'node:path';
import type { CanonicalDocument } from '../../model/document.ts';
import { InputError } from '../../model/errors.ts';
import type { LetterRecord } from '../../model/record.ts';
import type { Theme } from '../../rules/schema.ts';
import { sha256Of } from '../sha256.ts';
import type { LentFile } from './lent-file.ts';
import type { LetterHands } from './letter-hands.ts';
import { parseRecord, parseSource } from './letter-json.ts';
import type { LetterMade, LetterTask } from './letter-work.ts';
import type { CacheKey, LetterCache } from './machine.ts';

/** Canonical text of a source document in JSON; what cleans is loaded when there is one. */
const documentIn = async (json: Uint8Array, name: string): Promise<CanonicalDocument> =>
  (await import('../../text/clean.ts')).cleanDocument(parseSource(json, name));

export interface AnalysedLetter {
  /** Read from the JSON when it is asked for: who only passes the letter on does without, and needs half the time. */
  readonly record: LetterRecord;
  /** The record as JSON, under no name, with its coverage. */
  readonly json: Uint8Array;
  /** The canonical text, where it was asked for. */
  readonly document: CanonicalDocument | null;
}

/** What there is of a letter, in JSON. */
interface LetterJson {
  readonly record: Uint8Array | null;
  /** Its source document, where the text was asked for. */
  readonly source: Uint8Array | null;
}

/** A file that was looked at: all that is wanted of it was kept, or there is something to make it of. */
export type LetterFile = { readonly name: string; readonly wantsText: boolean } & (
  | { readonly kept: LetterJson }
  | { readonly kept: null; readonly task: Omit<LetterTask, 'ownThemes'>; readonly keys: Keys }
);

export interface ReaderParts {
  readonly hands: LetterHands;
  readonly cache: LetterCache | null;
  readonly ownThemes: readonly Theme[];
  /** Called where a result could not be kept. */
  readonly tellUnkept: () => void;
}

interface Keys {
  readonly source: CacheKey;
  readonly record: CacheKey;
}

/** Reads letters: from the cache where they were read before, else by the hands that it was given. */
export class LetterReader {
  readonly #parts: ReaderParts;
  readonly #themes: string;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.#themes = JSON.stringify(parts.ownThemes);
  }

  /** How many letters are worth asking for at once. */
  get window(): number {
    return this.#parts.hands.window;
  }

  /**
   * The canonical text of one file.
   *
   * @param name under which it goes; its ending decides how text is read
   * @throws InputError for a file that cannot be read well
   */
  readonly open = async (bytes: Uint8Array, name: string): Promise<CanonicalDocument> => {
    const keys = this.#keysOf(sha256Of(bytes), name);
    const kept = this.#kept(keys.source);
    if (kept !== null) return documentIn(kept, name);
    const { source } = await this.#make({ make: 'source', from: 'file', bytes, name }, keys);
    return documentIn(source, name);
  };

  /**
   * Looks up what is kept of a file.
   *
   * @param lent of which nothing is held after this returns; its bytes are kept where they are needed
   * @param wantsText whether its canonical text is wanted as well as its record
   * @param sha256 of the bytes, where it is known
   */
  readonly look = (
    lent: LentFile,
    name: string,
    wantsText: boolean,
    sha256 = sha256Of(lent.bytes),
  ): LetterFile => {
    const keys = this.#keysOf(sha256, name);
    const record = this.#kept(keys.record);
    const source = record === null || wantsText ? this.#kept(keys.source) : null;
    if (record !== null && (source !== null || !wantsText))
      return { name, wantsText, kept: { record, source } };
    const given = source
      ? ({ from: 'source', bytes: source } as const)
      : ({ from: 'file', bytes: lent.keep() } as const);
    return { name, wantsText, kept: null, task: { make: 'record', ...given, name }, keys };
  };

  /**
   * The record of one letter, with what became of its sentences.
   *
   * @throws InputError for a file that cannot be read well, or is no letter
   */
  readonly analyse = async (file: LetterFile): Promise<AnalysedLetter> => {
    const { name, wantsText } = file;
    if (file.kept) return analysed(file.kept, name);
    const { record, source } = await this.#make(file.task, file.keys);
    return analysed({ record, source: wantsText ? source : null }, name);
  };

  async #make(task: Omit<LetterTask, 'ownThemes'>, keys: Keys): Promise<LetterMade> {
    const { hands, ownThemes } = this.#parts;
    const { made, problem } = await hands.run({ ...task, ownThemes });
    if (made && task.from === 'file') await this.#keep(keys.source, made.source);
    if (made && made.record !== null) await this.#keep(keys.record, made.record);
    if (problem) throw new InputError(problem);
    if (!made) throw new Error('a file without a problem gives something');
    return made;
  }

  #kept(key: CacheKey): Uint8Array | null {
    return this.#parts.cache?.get(key) ?? null;
  }

  async #keep(key: CacheKey, json: Uint8Array): Promise<void> {
    const { cache, tellUnkept } = this.#parts;
    if (cache && !(await cache.put(key, json))) tellUnkept();
  }

  #keysOf(sha256: string, name: string): Keys {
    const ending = extname(name).toLowerCase();
    return {
      source: { kind: 'source', sha256, variant: ending },
      record: { kind: 'record', sha256, variant: `${ending} ${this.#themes}` },
    };
  }
}

const analysed = async ({ record, source }: LetterJson, name: string): Promise<AnalysedLetter> => {
  if (record === null) throw new Error('a letter that is not refused has a record');
  let parsed: LetterRecord | undefined;
  return {
    get record() {
      parsed ??= parseRecord(record, name);
      return parsed;
    },
    json: record,
    document: source === null ? null : await documentIn(source, name),
  };
};
