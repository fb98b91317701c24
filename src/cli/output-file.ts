import type { GrowingFile } from './letters/growing-file.ts';

/** Text, bytes, a file that was begun before, or what writes the file itself when it is given a path at which nothing is yet. */
export type FileContent = string | Uint8Array | ((path: string) => Promise<void>) | GrowingFile;

export interface OutputFile {
  readonly path: string;
  readonly content: FileContent;
}
