import type { WordRange } from '../letters/letter-index.ts';
import type { QuotationPart } from '../words/quotation-parts.ts';

type Part<Kind extends QuotationPart['kind']> = Extract<QuotationPart, { kind: Kind }>;
export type WordPart = Part<'word'>;
export type VisiblePart = Exclude<QuotationPart, WordPart>;

/** One step of reading quotation and letter side by side; `place` is a word of the index. */
export type Step =
  | { readonly kind: 'same' | 'replaced'; readonly part: WordPart; readonly place: number }
  | { readonly kind: 'added'; readonly part: WordPart; readonly place: number }
  | { readonly kind: 'dropped'; readonly place: number }
  | ({ readonly kind: 'visible'; readonly part: VisiblePart } & WordRange);

/** A quotation set beside a passage of a letter. */
export interface Alignment extends WordRange {
  /** Ten for each word changed, added or dropped without a mark; less for what brackets replace. */
  readonly cost: number;
  readonly steps: readonly Step[];
}
