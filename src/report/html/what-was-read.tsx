import type { VNode } from 'preact';
import type { Comparison, LeftOut } from '../../model/comparison.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { countText, datesText, dateText, visitName } from '../words.ts';
import { letterAnchor } from './anchors.ts';
import type { AuthorityView } from './authority-view.ts';
import { NoteList } from './note-list.tsx';
import { FileLink } from './page-link.tsx';
import type { PageMaterial } from './page-material.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface ReadProps {
  readonly page: PageMaterial;
  readonly comparison: Comparison;
  readonly views: readonly AuthorityView[];
}

const leftOutWords: Readonly<Record<LeftOut['reason'], string>> = {
  'before-period': 'before the period asked for',
  'before-inspection': 'before the inspection with which the comparison begins',
  'after-period': 'after the period asked for',
  'no-date': 'no date, so it cannot be placed in the period asked for',
};

interface ReadCounts {
  readonly read: number;
  readonly withDoubt: number;
  readonly missing: number;
}

const countsOf = ({ comparison, views }: ReadProps): ReadCounts => ({
  read: views.reduce(
    (sum, { visits }) => sum + visits.reduce((some, { letters }) => some + letters.length, 0),
    0,
  ),
  withDoubt: new Set(comparison.problems.map(({ path }) => path)).size,
  missing: views.reduce((sum, { missingVisits }) => sum + missingVisits.length, 0),
});

const Tally = (props: ReadProps): VNode => {
  const { read, withDoubt, missing } = countsOf(props);
  const { unread, leftOut } = props.comparison;
  return (
    <ul class="tally">
      <li>
        <strong>{read}</strong> {read === 1 ? 'letter' : 'letters'} read
      </li>
      <li class={unread.length > 0 ? 'alarm' : undefined}>
        <strong>{unread.length}</strong> {unread.length === 1 ? 'file' : 'files'} not read
      </li>
      <li class={withDoubt > 0 ? 'doubt' : undefined}>
        <strong>{withDoubt}</strong> read with doubt
      </li>
      <li class={missing > 0 ? 'doubt' : undefined}>
        <strong>{missing}</strong> {missing === 1 ? 'visit' : 'visits'} without a letter here
      </li>
      {leftOut.length > 0 && (
        <li>
          <strong>{leftOut.length}</strong> left out
        </li>
      )}
    </ul>
  );
};

const LetterRow = ({
  page,
  view,
  visit,
}: {
  page: PageMaterial;
  view: AuthorityView;
  visit: VisitColumn;
}) => (
  <tr>
    <td>
      <a href={`#${view.anchor}`}>{view.name}</a>
    </td>
    <td>
      <a href={`#${letterAnchor(visit)}`}>{visitName(visit)}</a>
    </td>
    <td>{visit.start === null ? 'not stated' : datesText(visit.start, visit.end)}</td>
    <td>{visit.letterDate === null ? 'not stated' : dateText(visit.letterDate)}</td>
    <td class="number">{visit.pages}</td>
    <td>
      {visit.letters.map(({ path, isRead }) => (
        <span class="file" key={path}>
          <FileLink page={page} path={path} />
          {!isRead && ' (the same letter again; not counted twice)'}
        </span>
      ))}
    </td>
  </tr>
);

const LetterTable = ({ page, views }: ReadProps): VNode => (
  <ScrollRegion kind="scroll" label="Letters read">
    <table class="letters-read">
      <thead>
        <tr>
          {['Authority', 'Visit', 'Visited', 'Letter of', 'Pages', 'File'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {views.flatMap((view) =>
          view.visits.map((visit) => (
            <LetterRow key={visit.sha256} page={page} view={view} visit={visit} />
          )),
        )}
      </tbody>
    </table>
  </ScrollRegion>
);

/** First of all: what the page rests on, and what it does not. */
export const WhatWasRead = (props: ReadProps): VNode => {
  const { page, comparison } = props;
  return (
    <section id="read" aria-labelledby="read-title">
      <h2 id="read-title">What was read</h2>
      <Tally {...props} />
      <NoteList
        page={page}
        title="Not read"
        notes={comparison.unread.map(({ path, problem }) => ({
          path,
          note: `${problem.message} (${problem.code})`,
        }))}
      />
      <NoteList
        page={page}
        title="Read with doubt"
        notes={comparison.problems.map(({ path, problem }) => ({
          path,
          note: `${problem.page === null ? '' : `p. ${problem.page}, `}${problem.message} (${problem.code})`,
        }))}
      />
      <NoteList
        page={page}
        title="Left out"
        notes={comparison.leftOut.map(({ path, reason }) => ({ path, note: leftOutWords[reason] }))}
      />
      <details>
        <summary>{countText(countsOf(props).read, 'letter')}, one by one</summary>
        <LetterTable {...props} />
      </details>
    </section>
  );
};
