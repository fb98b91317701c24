import type { VNode } from 'preact';
import type { VisitColumn } from '../../model/visit-column.ts';
import { citationOf } from '../citation.ts';
import { gradeTexts } from '../grade-words.ts';
import { countText, datesText, dateText, listText, monthText, visitName } from '../words.ts';
import type { AuthorityView } from './authority-view.ts';
import { capital } from './change-words.ts';
import { FileLink } from './page-link.tsx';
import type { PageMaterial } from './page-material.ts';

/** '5th visit, 17–18 Oct 2017; letter of 16 Nov 2017'. */
export const letterHeading = (visit: VisitColumn): string => {
  const visited = visit.start === null ? 'visit undated' : datesText(visit.start, visit.end);
  const written = visit.letterDate === null ? 'undated' : `of ${dateText(visit.letterDate)}`;
  return `${capital(visitName(visit))}, ${visited}; letter ${written}`;
};

const Fact = ({ name, value }: { name: string; value: string | null }): VNode | null =>
  value === null || value === '' ? null : (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );

interface FactsProps {
  readonly page: PageMaterial;
  readonly view: AuthorityView;
  readonly visit: VisitColumn;
}

/** What the letter says of itself, and how to cite it. */
export const LetterFacts = ({ page, view, visit }: FactsProps): VNode => (
  <dl class="facts">
    <dt>File</dt>
    <dd>
      <FileLink page={page} path={visit.path} /> ({countText(visit.pages, 'page')})
    </dd>
    <Fact name="Looked at" value={listText(visit.focus)} />
    <Fact name="Service run by" value={visit.provider} />
    <Fact
      name="Counted from"
      value={
        visit.since &&
        [`judged ${visit.since.judgement}`, visit.since.month && monthText(visit.since.month)]
          .filter((part) => part)
          .join(', ')
      }
    />
    <Fact name="Judged" value={gradeTexts(visit).join('; ')} />
    <Fact name="Cite as" value={citationOf(view.authority, visit, null)} />
  </dl>
);
