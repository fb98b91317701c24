import type { Sentence, StructuredDocument } from '../../model/document.ts';
import { quoteFrom } from '../../model/evidence.ts';
import type { Measure } from '../../model/record.ts';
import { canonicalSpan, sliceOf } from '../../model/span.ts';
import type { FindingSource } from '../../model/vocabulary.ts';
import { stableId } from '../stable-id.ts';
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

/** The finder for a set of word lists. */
export const createMeasureFinder = (lists: MeasureLists): MeasureFinder => {
  const lexicon = compileLists(lists);
  const quantitiesOf = (text: string): Quantity[] => findQuantities(text, lexicon);
  return {
    findQuantities: quantitiesOf,
    findMeasures: (document, sentences, themeAt, reportedBy) => {
      const identify = stableId('m', document.source.sha256);
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
            id: identify(`${value} ${unit}`, evidence.quote),
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
