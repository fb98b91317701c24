/** Where a file that is whole lies, and the name that it is to have. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Text, or its bytes in pieces that come one after the other: put together they would be copied. */
export type Written = string | readonly Uint8Array[];

/** A file that is written piece by piece beside its place. */
export interface GrowingFile {
  readonly append: (text: Written) => Promise<void>;
  /** Everything is on the disk. Null where there is nothing to rename: a device or a pipe has taken it. */
  readonly finish: () => Promise<Renaming | null>;
}

/** Such a file with a journal beside it, by which another run can go on where this one was stopped. */
export interface PartialFile extends GrowingFile {
  /** What an earlier run noted, line by line; without what it was writing when it was stopped. */
  notes(): AsyncGenerator<string, void>;
  /** Bytes that an earlier run wrote. */
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
  /** Drops what an earlier run left beyond so many bytes of the file, and beyond so many of its notes. */
  readonly keep: (bytes: number, notes: number) => Promise<void>;
  /** Adds a line to the journal. */
  readonly note: (line: string) => Promise<void>;
  /** Takes the journal away: there is nothing left to do. */
  readonly forget: () => Promise<void>;
  /** Leaves both to a later run. */
  readonly leave: () => Promise<void>;
  /** Takes the file and its journal away. */
  readonly discard: () => Promise<void>;
}
