import type { VNode } from 'preact';
import type { CheckReport } from '../../../model/check.ts';
import { summaryText } from '../../check-words.ts';
import type { ReportOptions } from '../../options.ts';
import { countText } from '../../words.ts';
import { renderPage } from '../page-shell.tsx';
import { ArticleSection } from './article-section.tsx';
import { type ArticleView, articleViews } from './article-view.ts';
import { CheckFilter } from './check-filter.tsx';
import { CheckKey } from './check-key.tsx';
import { CheckSummary, type SummaryProps } from './check-summary.tsx';
import { withHarmlessLetters } from './harmless.ts';

/** One article gives the page its name; several are counted. */
const titleOf = (views: readonly ArticleView[]): string => {
  const [first] = views;
  if (!first) return 'No article was read';
  const what = views.length === 1 ? `“${first.title}”` : countText(views.length, 'article');
  return `${what} beside Ofsted’s letters`;
};

const Contents = ({ views }: Pick<SummaryProps, 'views'>): VNode | null =>
  views.length < 2 ? null : (
    <nav id="articles" aria-label="Articles">
      <ul>
        {views.map(({ anchor, title, checked }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a> <span class="when">{summaryText(checked)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );

const Body = (props: SummaryProps): VNode => (
  <>
    <a class="skip" href="#main">
      Skip to the articles
    </a>
    <header id="top">
      <h1>{titleOf(props.views)}</h1>
      <p>
        Every quotation and every claim that was found, marked where it stands, and beside it what
        the letter says and where. Verdicts follow from rules; the words beside them are the
        letter’s own.
      </p>
    </header>
    <CheckSummary {...props} />
    <CheckKey />
    <Contents views={props.views} />
    <CheckFilter views={props.views} />
    <main id="main">
      {props.views.map((view) => (
        <ArticleSection key={view.anchor} page={props.page} view={view} />
      ))}
    </main>
    <footer>
      <p>
        Letters and reports by Ofsted are Crown copyright under the Open Government Licence;
        articles belong to their publishers. Made with ofsted-letters, which reads by rules and can
        miss what an article or a letter says: check the quotation before you cite it.
      </p>
    </footer>
  </>
);

/** Checked articles → one self-contained page: no network, the same bytes each time, readable without its script. */
export const formatCheckPage = (
  report: CheckReport,
  { checkPage }: Pick<ReportOptions, 'checkPage'>,
): string => {
  if (!checkPage) throw new TypeError('a page needs its style, its script and the texts at hand');
  const page = withHarmlessLetters(checkPage);
  const views = articleViews(report, page);
  return renderPage({
    page,
    title: titleOf(views),
    children: <Body page={page} report={report} views={views} />,
  });
};
