import type { Sentence, StructuredDocument } from '../../model/document.ts';
import { quoteFrom } from '../../model/evidence.ts';
import type { Measure } from '../../model/record.ts';
import { canonicalSpan, sliceOf } from '../../model/span.ts';
import type { FindingSource } from '../../model/vocabulary.ts';
import type { Token } from '../../text/tokens.ts';
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
  /** False for the words of a sentence that holds no measure; most sentences need no closer look. */
  readonly mayMeasure: (words: readonly Token[]) => boolean;
  readonly findQuantities: (sentenceText: string) => Quantity[];
  readonly findMeasures: (
    document: StructuredDocument,
    sentences: readonly Sentence[],
    themeAt: ThemeAt,
    reportedBy: ReportedBy,
  ) => Measure[];
}

const [untold, yes, no] = [0, 1, 2];

/** A test of words that is made once for each form. */
const someForm = (test: (form: string) => boolean): MeasureFinder['mayMeasure'] => {
  let known = new Uint8Array(1 << 14);
  const holds = ({ form, formNumber }: Token): boolean => {
    if (formNumber >= known.length) {
      const longer = new Uint8Array(formNumber * 2);
      longer.set(known);
      known = longer;
    }
    if ((known[formNumber] ?? untold) === untold) known[formNumber] = test(form) ? yes : no;
    // Forms without a number are tested each time.
    return formNumber < 0 ? test(form) : known[formNumber] === yes;
  };
  return (words) => words.some(holds);
};

/** The finder for a set of word lists. */
export const createMeasureFinder = (lists: MeasureLists): MeasureFinder => {
  const lexicon = compileLists(lists);
  const quantitiesOf = (text: string): Quantity[] => findQuantities(text, lexicon);
  return {
    mayMeasure: someForm(lexicon.mayHoldNumber),
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
