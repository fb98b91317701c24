import type { Theme } from '../../rules/schema.ts';
import type { LetterOutcome, LetterTask } from './letter-work.ts';

/** How long and with how much memory a thread may work on one file. */
export interface WorkerLimits {
  readonly threads: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Reading a file that is to be analysed, analysing one that was read, or all that there is to do with it. */
export type ThreadWork = 'read' | 'analyse' | 'whole';

/** Threads that do tasks. One that dies, hangs or runs out of memory gives a problem for its task and is replaced. */
export interface LetterWorkers {
  /** Never rejects for what a file does to its thread. */
  readonly run: (task: LetterTask, work: ThreadWork) => Promise<LetterOutcome>;
  /** Lets a thread that will analyse load the rules while the first letter is still being read. */
  readonly prepare: (ownThemes: readonly Theme[]) => void;
  readonly close: () => Promise<void>;
}

/** What a result in the cache is the result of. */
export interface CacheKey {
  readonly kind: 'source' | 'record';
  /** Of the file's bytes. */
  readonly sha256: string;
  /** What else decides the result besides the bytes and the program. */
  readonly variant: string;
}

export interface CacheCount {
  readonly entries: number;
  readonly bytes: number;
}

export interface CacheStats {
  readonly folder: string;
  /** Made by this version with these rules. */
  readonly usable: CacheCount;
  /** Of other versions, damaged, or left by a run that was killed. */
  readonly useless: CacheCount;
}

/** Results kept from run to run. */
export interface LetterCache {
  /** Null where there is none that can be believed. */
  readonly get: (key: CacheKey) => Uint8Array | null;
  /** Resolves whether it was kept; a cache that cannot be written stops no run. */
  readonly put: (key: CacheKey, json: Uint8Array) => Promise<boolean>;
  readonly stats: () => Promise<CacheStats>;
  /** Removes what is useless, or everything; returns what was removed. */
  readonly prune: (all: boolean) => Promise<CacheCount>;
}

/** What tells one build from others. */
export interface BuildIdentity {
  /** Of all that decides a record, and of the engine it runs on. */
  readonly edition: string;
  /** SHA-256 of the rules, as `rulesSha256` tells it. */
  readonly rules: string;
}

/** What only a real machine has. Without it all is read in this thread, nothing is kept and no time is told. */
export interface Machine {
  readonly cores: number;
  readonly startWorkers: (limits: WorkerLimits) => Promise<LetterWorkers>;
  /** Null where the program was not built, so that nothing tells its versions apart. */
  readonly openCache: (folder: string) => Promise<LetterCache | null>;
  /** Null where the program was not built. */
  readonly build: () => Promise<BuildIdentity | null>;
  /** Where the caches of this user are, by the custom of the system; null where there is no such place. */
  readonly cacheFolder: () => string | null;
  /** Milliseconds from some moment on, for rates; never part of a result. */
  readonly now: () => number;
}
