import type { Reorganisation } from '../model/background.ts';
import type { ComparedAuthority } from '../model/comparison.ts';
import type { Remark } from '../model/remark.ts';
import { remark } from '../model/remark-messages.ts';
import type { VisitColumn } from '../model/visit-column.ts';
import { judgementRemarks } from './judgement-remarks.ts';
import { type MissingVisit, startsNewCount } from './missing-visits.ts';

/** What remarks are made from. */
export interface RemarkContext {
  readonly authority: ComparedAuthority;
  readonly visits: readonly VisitColumn[];
  readonly missing: readonly MissingVisit[];
  readonly reorganisations: readonly Reorganisation[];
  /** Names of all authorities of which letters are compared. */
  readonly given: ReadonlySet<string>;
}

type RemarksOn = (context: RemarkContext) => Remark[];

const missingVisit: RemarksOn = ({ missing }) =>
  missing.map(({ number, before }) => remark('missing-visit', before, (say) => say(number)));

const isMonitoring = ({ kind }: VisitColumn): boolean => kind === 'monitoring-visit';

const betweenNames: Partial<Record<VisitColumn['kind'], string>> = {
  'focused-visit': 'a focused visit',
  'inspection-report': 'an inspection',
};

const visitBetween: RemarksOn = ({ visits }) => {
  const [first, last] = [visits.findIndex(isMonitoring), visits.findLastIndex(isMonitoring)];
  return visits.flatMap(({ kind }, visit) => {
    const what = betweenNames[kind];
    if (what === undefined || visit < first || visit > last) return [];
    return [remark('visit-between', visit, (say) => say(what))];
  });
};

const newJudgement: RemarksOn = ({ visits }) =>
  startsNewCount(visits).map((visit) =>
    remark('new-judgement', visit, (say) => say(visits[visit]?.since?.month ?? null)),
  );

const republished: RemarksOn = ({ visits }) =>
  visits.flatMap(({ letters }, visit) => {
    const others = letters.filter(({ isRead }) => !isRead);
    if (others.length === 0) return [];
    const onlyThere = others.reduce((sum, { otherFindings }) => sum + otherFindings, 0);
    const paths = others.map(({ path }) => path);
    return [remark('republished-letter', visit, (say) => say(paths, onlyThere))];
  });

const severalLetters: RemarksOn = ({ visits }) =>
  visits.flatMap(({ sameVisitAs }, visit) => {
    const other = visits[sameVisitAs ?? -1];
    return other ? [remark('several-letters', visit, (say) => say(other.path))] : [];
  });

/** A letter that names nobody says nothing: the last name given holds. */
const providerChanged: RemarksOn = ({ visits }) => {
  const remarks: Remark[] = [];
  let before: string | null = null;
  for (const [visit, { provider }] of visits.entries()) {
    if (provider === null) continue;
    const last: string | null = before;
    if (provider !== last && visit > 0)
      remarks.push(remark('provider-changed', visit, (say) => say(provider, last)));
    before = provider;
  }
  return remarks;
};

/** Words that every council's name may have or not. */
const commonWords =
  /\b(?:council|city|county|borough|metropolitan|district|london|royal|unitary|authority|local|corporation|mbc|mdc|bc|cc|of|the|and|upon|on|s)\b/gu;

const distinctive = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .replaceAll(commonWords, ' ')
    .replaceAll(/\s+/gu, '');

/** A name cut short is no other name, nor is one with council, city or county before or after it. */
const isOtherName = (one: string, other: string): boolean => {
  const [words, otherWords] = [distinctive(one), distinctive(other)];
  return !(words.includes(otherWords) || otherWords.includes(words));
};

const authorityRenamed: RemarksOn = ({ visits }) => {
  const remarks: Remark[] = [];
  let before: string | null = null;
  for (const [visit, { authorityAsWritten: now }] of visits.entries()) {
    if (now === null) continue;
    const last: string | null = before;
    if (last !== null && isOtherName(last, now))
      remarks.push(remark('authority-renamed', visit, (say) => say(now, last)));
    before = now;
  }
  return remarks;
};

const relatedAuthority: RemarksOn = ({ authority, reorganisations, given }) =>
  reorganisations
    .filter(({ from, to }) => [...from, ...to].some((name) => name === authority?.name))
    .map(({ from, to, month }) => {
      const others = [...from, ...to].filter((name) => name !== authority?.name && given.has(name));
      return remark('related-authority', null, (say) => say(from, to, month, others));
    });

const kinds: readonly RemarksOn[] = [
  missingVisit,
  visitBetween,
  newJudgement,
  ({ visits }) => judgementRemarks(visits),
  republished,
  severalLetters,
  providerChanged,
  authorityRenamed,
  relatedAuthority,
];

/** What a reader has to know of a series, kind after kind, in order of visits. */
export const remarksOn: RemarksOn = (context) => kinds.flatMap((remarks) => remarks(context));
