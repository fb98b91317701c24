import { createHash } from 'node:crypto';
import type { Sentence, StructuredDocument } from '../../model/document.ts';
import { quoteFrom } from '../../model/evidence.ts';
import type { Measure } from '../../model/record.ts';
import { canonicalSpan, sliceOf } from '../../model/span.ts';
import type { FindingSource } from '../../model/vocabulary.ts';
import { findQuantities } from './find-quantities.ts';
import { compileLists } from './lexicon.ts';
import type { MeasureLists } from './lists.ts';
import type { Quantity } from './quantity.ts';

export type { Quantity } from './quantity.ts';

/** Theme of the words at an offset of the canonical text. */
export type ThemeAt = (sentence: Sentence, offset: number) => string | null;
export type ReportedBy = (sentence: Sentence) => FindingSource;

export interface MeasureFinder {
  readonly findQuantities: (sentenceText: string) => Quantity[];
  readonly findMeasures: (
    document: StructuredDocument,
    sentences: readonly Sentence[],
    themeAt: ThemeAt,
    reportedBy: ReportedBy,
  ) => Measure[];
}

const normalised = (quote: string): string =>
  quote.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** Gives each measure an identifier that its theme has no part in; a repeated one is told apart by its turn. */
class MeasureIds {
  readonly #turns = new Map<string, number>();
  readonly #sha256: string;

  constructor(sha256: string) {
    this.#sha256 = sha256;
  }

  next(quote: string, { value, unit }: Quantity): string {
    const content = JSON.stringify([this.#sha256, normalised(quote), value, unit]);
    const turn = this.#turns.get(content) ?? 0;
    this.#turns.set(content, turn + 1);
    return `m-${createHash('sha256').update(`${content}#${turn}`).digest('hex').slice(0, 12)}`;
  }
}

/** The finder for a set of word lists. */
export const createMeasureFinder = (lists: MeasureLists): MeasureFinder => {
  const lexicon = compileLists(lists);
  const quantitiesOf = (text: string): Quantity[] => findQuantities(text, lexicon);
  return {
    findQuantities: quantitiesOf,
    findMeasures: (document, sentences, themeAt, reportedBy) => {
      const ids = new MeasureIds(document.source.sha256);
      return sentences.flatMap((sentence) =>
        quantitiesOf(sliceOf(document.text, sentence.span)).map((quantity): Measure => {
          const at = sentence.span.start;
          const {
            value,
            valueMax,
            unit,
            comparator,
            previous,
            denominator,
            subject,
            scope,
            span,
            numberSpan,
          } = quantity;
          const evidence = quoteFrom(document, canonicalSpan(at + span.start, at + span.end));
          return {
            id: ids.next(evidence.quote, quantity),
            theme: themeAt(sentence, at + numberSpan.start),
            subject,
            value,
            valueMax,
            unit,
            comparator,
            previous,
            denominator,
            scope,
            reportedBy: reportedBy(sentence),
            evidence,
          };
        }),
      );
    },
  };
};
