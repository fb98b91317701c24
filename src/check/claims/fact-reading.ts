import type { Evidence } from '../../model/evidence.ts';
import type { LetterField } from '../../model/record.ts';
import type { CanonicalSpan } from '../../model/span.ts';
import type { SentenceRange } from './claim-text.ts';
import type { LetterPassages } from './letter-passages.ts';
import type { Reading } from './reading.ts';

/** Readings of one sort, and the words of the sentence that they have dealt with. */
export interface FactReading {
  readonly readings: readonly Reading[];
  readonly ranges: readonly SentenceRange[];
}

export const nothing: FactReading = { readings: [], ranges: [] };

const spanOf = ({ start, end }: Evidence): CanonicalSpan => ({ start, end });

/** The words of the letter that state a fact. */
export const factSpans = ({ record }: LetterPassages, field: LetterField): CanonicalSpan[] =>
  (record.letter.evidence[field] ?? []).map(spanOf);
