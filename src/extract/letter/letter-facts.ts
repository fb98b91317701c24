import type { StructuredDocument } from '../../model/document.ts';
import { quoteFrom } from '../../model/evidence.ts';
import type { Problem, ProblemCode } from '../../model/problem.ts';
import { warning } from '../../model/problem-messages.ts';
import type { Letter, LetterField, Visit } from '../../model/record.ts';
import type { CanonicalSpan } from '../../model/span.ts';
import { sliceOf } from '../../model/span.ts';
import { readAddressee } from './addressee.ts';
import { type AuthorityReading, readAuthority, readReportAuthority } from './authority.ts';
import type { AuthorityIndex } from './authority-index.ts';
import { readFocus } from './focus.ts';
import { readFramework } from './framework.ts';
import { readInspectors, readLeadInspector } from './inspectors.ts';
import { readKind } from './kind.ts';
import { readLetterDate, readPublished } from './letter-date.ts';
import { type LetterParts, partsOf } from './letter-parts.ts';
import { readPriorityActions } from './priority-actions.ts';
import { readProvider } from './provider.ts';
import { readSignatory } from './signatory.ts';
import type { Stated } from './stated.ts';
import { readVisitCount, type VisitCount } from './visit-count.ts';
import { readInspectionDates, readVisitDates } from './visit-dates.ts';
import { oneLine } from './words.ts';

export interface LetterFacts {
  readonly letter: Letter;
  readonly problems: Problem[];
}

/** Keeps the quotations and the problems of one letter while its facts are read. */
class FactSheet {
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

const noVisit: Visit = { number: null, start: null, end: null, since: null, underProvider: null };
const noCount: VisitCount = { number: null, since: null, underProvider: null };

const blank: Omit<Letter, 'evidence' | 'sections'> = {
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
  judgements: {},
};

const sectionsOf = ({ sections }: StructuredDocument): Letter['sections'] =>
  sections.flatMap(({ heading, span }) =>
    heading === null ? [] : [{ heading, start: span.start, end: span.end }],
  );

const takeAuthority = (
  sheet: FactSheet,
  text: string,
  { authority, unrecognised }: AuthorityReading,
): Letter['authority'] => {
  if (unrecognised)
    sheet.warn('authority-not-recognised', oneLine(sliceOf(text, unrecognised)), unrecognised);
  return sheet.take('authority', authority, unrecognised ? undefined : 'authority-not-stated');
};

const takeVisit = (
  sheet: FactSheet,
  parts: LetterParts,
  index: AuthorityIndex,
  isMonitoring: boolean,
  letterDate: Stated<string> | null,
): Visit => {
  const dates = readVisitDates(parts, letterDate?.value ?? null);
  if (!dates) sheet.warn('visit-date-not-stated');
  else {
    sheet.quote('visitDates', [dates.span, ...(dates.hasYear ? [] : (letterDate?.spans ?? []))]);
    if (!dates.hasYear) sheet.warn('visit-year-not-stated', '', dates.span);
  }
  const count = isMonitoring ? readVisitCount(parts, index) : noCount;
  return {
    number: sheet.take(
      'visitNumber',
      count.number,
      isMonitoring ? 'visit-number-not-stated' : undefined,
    ),
    start: dates?.start ?? null,
    end: dates?.end ?? null,
    since: sheet.take('since', count.since),
    underProvider: sheet.take('underProvider', count.underProvider),
  };
};

/** Facts of a letter about a visit; the order is that of the letter. */
const visitFacts = (
  sheet: FactSheet,
  parts: LetterParts,
  index: AuthorityIndex,
  kind: Letter['kind'],
): Omit<Letter, 'evidence' | 'sections'> => {
  const date = readLetterDate(parts);
  const letterDate = sheet.take('letterDate', date, 'letter-date-not-stated');
  const addressee = sheet.take('addressee', readAddressee(parts, index, date?.spans[0] ?? null));
  const authority = takeAuthority(sheet, parts.document.text, readAuthority(parts, index));
  const visit = takeVisit(sheet, parts, index, kind === 'monitoring-visit', date);
  if (letterDate !== null && visit.end !== null && letterDate < visit.end)
    sheet.warn('letter-date-before-visit', letterDate, date?.spans[0]);
  const month = (visit.start ?? letterDate)?.slice(0, 7) ?? null;
  const actions = readPriorityActions(parts);
  sheet.quote('priorityActions', actions);
  return {
    ...blank,
    kind,
    letterDate,
    addressee,
    authority,
    visit,
    provider: sheet.take('provider', readProvider(parts, index, authority?.name ?? null, month)),
    inspectors: sheet.take('inspectors', readInspectors(parts), 'inspectors-not-stated') ?? [],
    signatory: sheet.take('signatory', readSignatory(parts)),
    framework: sheet.take('framework', readFramework(parts)),
    focus: sheet.take('focus', readFocus(parts)) ?? [],
    priorityActions: actions.length > 0,
  };
};

/** Facts of an inspection report, read from its first page and the section on the inspection team. */
const reportFacts = (
  sheet: FactSheet,
  parts: LetterParts,
  index: AuthorityIndex,
): Omit<Letter, 'evidence' | 'sections'> => {
  const authority = takeAuthority(sheet, parts.document.text, readReportAuthority(parts, index));
  const dates = readInspectionDates(parts);
  if (dates) sheet.quote('visitDates', [dates.span]);
  else sheet.warn('visit-date-not-stated');
  const lead = readLeadInspector(parts);
  const signatory = sheet.take('signatory', lead);
  const inspectors = sheet.take(
    'inspectors',
    lead && { ...lead, value: [lead.value] },
    'inspectors-not-stated',
  );
  return {
    ...blank,
    kind: 'inspection-report',
    authority,
    visit: { ...noVisit, start: dates?.start ?? null, end: dates?.end ?? null },
    letterDate: sheet.take('letterDate', readPublished(parts)),
    inspectors: inspectors ?? [],
    signatory,
    framework: sheet.take('framework', readFramework(parts)),
  };
};

const factsOf = (
  sheet: FactSheet,
  parts: LetterParts,
  index: AuthorityIndex,
): Omit<Letter, 'evidence' | 'sections'> => {
  const kind = sheet.take('kind', readKind(parts), 'not-a-letter');
  if (kind === null) return blank;
  return kind === 'inspection-report'
    ? reportFacts(sheet, parts, index)
    : visitFacts(sheet, parts, index, kind);
};

/** Everything that a letter says about itself, each fact with its quotation; what it does not say is null or empty. */
export const readLetterFacts = (
  document: StructuredDocument,
  authorities: AuthorityIndex,
): LetterFacts => {
  const sheet = new FactSheet(document);
  const facts = factsOf(sheet, partsOf(document), authorities);
  const sections = sectionsOf(document);
  if (facts.kind !== 'unknown' && sections.length === 0) sheet.warn('headings-not-found');
  return { letter: { ...facts, sections, evidence: sheet.evidence }, problems: sheet.problems };
};
