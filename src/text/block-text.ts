import type { SourceBlock } from '../model/document.ts';

/** A block of the source with its text, as each cleaner sees it. */
export interface BlockText {
  readonly block: SourceBlock;
  readonly text: string;
}
