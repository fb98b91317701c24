import type { StructuredDocument } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import type { Letter, Visit } from '../../model/record.ts';
import { reportFacts } from '../report/report-facts.ts';
import { readAddressee } from './addressee.ts';
import { readAuthority } from './authority.ts';
import type { AuthorityIndex } from './authority-index.ts';
import { blank, FactSheet, type PlainFacts, takeAuthority } from './fact-sheet.ts';
import { readFocus } from './focus.ts';
import { readFramework } from './framework.ts';
import { readInspectors } from './inspectors.ts';
import { readKind } from './kind.ts';
import { readLetterDate } from './letter-date.ts';
import { type LetterParts, partsOf } from './letter-parts.ts';
import { readPriorityActions } from './priority-actions.ts';
import { readProvider } from './provider.ts';
import { readSignatory } from './signatory.ts';
import type { Stated } from './stated.ts';
import { readVisitCount, type VisitCount } from './visit-count.ts';
import { readVisitDates } from './visit-dates.ts';

export interface LetterFacts {
  readonly letter: Letter;
  readonly problems: Problem[];
}

const noCount: VisitCount = { number: null, since: null, underProvider: null };

const sectionsOf = ({ sections }: StructuredDocument): Letter['sections'] =>
  sections.flatMap(({ heading, span }) =>
    heading === null ? [] : [{ heading, start: span.start, end: span.end }],
  );

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
): PlainFacts => {
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

const factsOf = (sheet: FactSheet, parts: LetterParts, index: AuthorityIndex): PlainFacts => {
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
