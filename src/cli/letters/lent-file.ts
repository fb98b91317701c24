/** The bytes of a file while somebody looks at them. */
export interface LentFile {
  /** Theirs until they return: then those of the next file may be read in their place. */
  readonly bytes: Uint8Array;
  /** The bytes for good; a copy where they would not stay. */
  readonly keep: () => Uint8Array;
}

/** Bytes that nobody else will want. */
export const givenFile = (bytes: Uint8Array): LentFile => ({ bytes, keep: () => bytes });

/** Bytes in whose place others will be read. */
export const lentFile = (bytes: Uint8Array): LentFile => ({
  bytes,
  keep: () => new Uint8Array(bytes),
});
