import type { StructuredDocument } from '../../model/document.ts';
import { quoteFrom } from '../../model/evidence.ts';
import type { Problem, ProblemCode } from '../../model/problem.ts';
import { warning } from '../../model/problem-messages.ts';
import type { Letter, LetterField, Visit } from '../../model/record.ts';
import { type CanonicalSpan, sliceOf } from '../../model/span.ts';
import type { AuthorityReading } from './authority.ts';
import type { Stated } from './stated.ts';
import { oneLine } from './words.ts';

/** What is read of a letter, without its quotations and its sections. */
export type PlainFacts = Omit<Letter, 'evidence' | 'sections'>;

/** Keeps the quotations and the problems of one letter while its facts are read. */
export class FactSheet {
  readonly evidence: Letter['evidence'] = {};
  readonly problems: Problem[] = [];
  readonly #document: StructuredDocument;

  constructor(document: StructuredDocument) {
    this.#document = document;
  }

  quote(field: LetterField, spans: readonly CanonicalSpan[]): void {
    if (spans.length > 0)
      this.evidence[field] = spans.map((span) => quoteFrom(this.#document, span));
  }

  /** The value of a fact, its quotation kept; a missing one is a problem where `ifMissing` names it. */
  take<T>(field: LetterField, fact: Stated<T> | null, ifMissing?: ProblemCode): T | null {
    if (fact) this.quote(field, fact.spans);
    else if (ifMissing) this.warn(ifMissing);
    return fact ? fact.value : null;
  }

  warn(code: ProblemCode, detail = '', at: CanonicalSpan | null = null): void {
    this.problems.push(warning(code, detail, at ? this.#document.placeOf(at.start).page : null));
  }
}

export const noVisit: Visit = {
  number: null,
  start: null,
  end: null,
  since: null,
  underProvider: null,
};

export const blank: PlainFacts = {
  kind: 'unknown',
  authority: null,
  provider: null,
  visit: noVisit,
  letterDate: null,
  inspectors: [],
  signatory: null,
  addressee: null,
  framework: null,
  focus: [],
  priorityActions: false,
  inspection: null,
  judgements: {},
};

/** The authority, with a problem where the words that should name it name none. */
export const takeAuthority = (
  sheet: FactSheet,
  text: string,
  { authority, unrecognised }: AuthorityReading,
): Letter['authority'] => {
  if (unrecognised)
    sheet.warn('authority-not-recognised', oneLine(sliceOf(text, unrecognised)), unrecognised);
  return sheet.take('authority', authority, unrecognised ? undefined : 'authority-not-stated');
};
