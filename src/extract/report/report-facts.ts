import { areaText, type JudgementArea } from '../../model/judgements.ts';
import { judgementField, type Visit } from '../../model/record.ts';
import { sliceOf } from '../../model/span.ts';
import { readReportAuthority } from '../letter/authority.ts';
import type { AuthorityIndex } from '../letter/authority-index.ts';
import {
  blank,
  type FactSheet,
  noVisit,
  type PlainFacts,
  takeAuthority,
} from '../letter/fact-sheet.ts';
import { readPublished } from '../letter/letter-date.ts';
import type { LetterParts } from '../letter/letter-parts.ts';
import { readPriorityActions } from '../letter/priority-actions.ts';
import { readInspectionDates } from '../letter/visit-dates.ts';
import { oneLine } from '../letter/words.ts';
import type { Judgement } from './judgement.ts';
import { type ReportJudgements, readJudgements } from './report-judgements.ts';
import { readLeadInspector, readTeam } from './report-team.ts';
import { type ReportTitle, readReportTitle } from './report-title.ts';

/** Areas as they stand in the sentence of a problem. */
const areaWords: Readonly<Record<JudgementArea, string>> = {
  ...areaText,
  overall: 'overall effectiveness',
  lscb: 'the safeguarding children board',
};

const takeDates = (sheet: FactSheet, parts: LetterParts): Visit => {
  const dates = readInspectionDates(parts);
  if (dates) sheet.quote('visitDates', [dates.span]);
  else sheet.warn('visit-date-not-stated');
  return { ...noVisit, start: dates?.start ?? null, end: dates?.end ?? null };
};

const lastSpan = ({ spans }: Judgement) => spans.at(-1) ?? null;

const takeJudgements = (
  sheet: FactSheet,
  text: string,
  { judgements, stated, differing }: ReportJudgements,
): PlainFacts['judgements'] => {
  for (const { area, spans } of stated) sheet.quote(judgementField(area), spans);
  for (const area of Object.keys(judgements) as JudgementArea[])
    if (judgements[area] === null) sheet.warn('grade-not-read', areaWords[area]);
  for (const [kept, other] of differing) {
    const found = [kept, other].map((each) => {
      const words = each.spans.map((span) => oneLine(sliceOf(text, span))).join(': ');
      return `"${words}"`;
    });
    sheet.warn('grades-differ', found.join(' and '), lastSpan(other));
  }
  return judgements;
};

const takeInspection = (
  sheet: FactSheet,
  { isReinspection, span, boardSpan }: ReportTitle,
  { variant, stated }: ReportJudgements,
): PlainFacts['inspection'] => {
  const rows = stated.flatMap(({ spans }) => spans.slice(0, 1));
  const title = [span, boardSpan].filter((each) => each !== null);
  sheet.quote('inspection', title.length > 0 ? title : rows);
  return { variant, isReinspection };
};

/** Facts of an inspection report: its first page, the headings of its chapters and the section on the inspection team. */
export const reportFacts = (
  sheet: FactSheet,
  parts: LetterParts,
  index: AuthorityIndex,
): PlainFacts => {
  const { document } = parts;
  const authority = takeAuthority(sheet, document.text, readReportAuthority(parts, index));
  const visit = takeDates(sheet, parts);
  const lead = readLeadInspector(document);
  const title = readReportTitle(document);
  const judgements = readJudgements(document, title, visit.start);
  const actions = readPriorityActions(parts);
  sheet.quote('priorityActions', actions);
  if (title.framework && title.span) sheet.quote('framework', [title.span]);
  return {
    ...blank,
    kind: 'inspection-report',
    authority,
    visit,
    letterDate: sheet.take('letterDate', readPublished(parts)),
    inspectors: sheet.take('inspectors', readTeam(document, lead), 'inspectors-not-stated') ?? [],
    signatory: sheet.take('signatory', lead),
    framework: title.framework,
    priorityActions: actions.length > 0,
    inspection: takeInspection(sheet, title, judgements),
    judgements: takeJudgements(sheet, document.text, judgements),
  };
};
