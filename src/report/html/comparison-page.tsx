import type { VNode } from 'preact';
import type { Comparison } from '../../model/comparison.ts';
import type { ReportOptions } from '../options.ts';
import { countText, listText } from '../words.ts';
import { AuthoritySection } from './authority-section.tsx';
import { type AuthorityView, viewOf } from './authority-view.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { PageMaterial } from './page-material.ts';
import { renderPage } from './page-shell.tsx';
import { ReadingKey } from './reading-key.tsx';
import { WhatWasRead } from './what-was-read.tsx';

/** A few names say what the page is about; many are counted. */
const titleOf = (views: readonly AuthorityView[]): string => {
  if (views.length === 0) return 'No letter was read';
  const names =
    views.length > 3
      ? countText(views.length, 'authority', 'authorities')
      : listText(views.map(({ name }) => name));
  return `${names}: what Ofsted’s visits found`;
};

const Contents = ({ views }: { readonly views: readonly AuthorityView[] }): VNode | null =>
  views.length < 2 ? null : (
    <nav id="contents" aria-label="Authorities">
      <ul>
        {views.map(({ anchor, name }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );

interface PageProps {
  readonly page: PageMaterial;
  readonly comparison: Comparison;
  readonly views: readonly AuthorityView[];
}

const Body = ({ page, comparison, views }: PageProps): VNode => (
  <>
    <a class="skip" href="#main">
      Skip to the comparison
    </a>
    <header id="top">
      <h1>{titleOf(views)}</h1>
      <p>
        Letters and reports of Ofsted, read by rules and set side by side; every cell leads to the
        letter’s own words and their page.
      </p>
    </header>
    <WhatWasRead page={page} comparison={comparison} views={views} />
    <ReadingKey />
    <Contents views={views} />
    <FilterBar views={views} />
    <main id="main">
      {views.map((view) => (
        <AuthoritySection key={view.anchor} page={page} view={view} />
      ))}
    </main>
    <footer>
      <p>
        Letters and reports by Ofsted are Crown copyright under the Open Government Licence. Made
        with ofsted-letters, which infers by rules and can miss what a letter says: check the
        quotation before you cite it.
      </p>
    </footer>
    <EvidencePanel />
  </>
);

/** Comparison → one self-contained page: no network, the same bytes each time, readable without its script. */
export const formatComparisonPage = (comparison: Comparison, { page }: ReportOptions): string => {
  if (!page) throw new TypeError('a page needs its style, its script and the texts at hand');
  const views = comparison.comparisons.map(viewOf);
  return renderPage({
    page,
    title: titleOf(views),
    children: <Body page={page} comparison={comparison} views={views} />,
  });
};
