import type { VNode } from 'preact';
import type { Paragraph } from '../../model/document.ts';
import type { Finding } from '../../model/record.ts';
import type { VisitColumn } from '../../model/visit-column.ts';
import { letterAnchor, markAnchor } from './anchors.ts';
import type { AuthorityView } from './authority-view.ts';
import { LetterFacts, letterHeading } from './letter-facts.tsx';
import { type Stretch, stretchesOf } from './marks.ts';
import { PageLink } from './page-link.tsx';
import type { LetterText, PageMaterial } from './page-material.ts';

interface NamedFinding {
  readonly finding: Finding;
  readonly title: string;
}

/** Which theme the words before it tell of; the style puts the sign of the polarity before it, and its name for screen readers. */
const Tag = ({ finding, title }: NamedFinding): VNode => (
  <a class={`tag ${finding.polarity}`} id={markAnchor(finding)} href={`#${finding.id}`}>
    {title}
  </a>
);

/** One polarity colours the mark; several make it mixed. */
const polarityOf = (findings: readonly Finding[]): string => {
  const [first, ...others] = new Set(findings.map(({ polarity }) => polarity));
  return others.length > 0 ? 'mixed' : (first ?? 'neutral');
};

type Titles = ReadonlyMap<string, string>;

const Part = ({ stretch, titles }: { stretch: Stretch; titles: Titles }): VNode => {
  if (stretch.findings.length === 0) return <>{stretch.text}</>;
  return (
    <>
      <mark class={polarityOf(stretch.findings)}>{stretch.text}</mark>
      {stretch.findings.map((finding) => (
        <Tag
          key={finding.id}
          finding={finding}
          title={titles.get(finding.theme ?? '') ?? finding.theme ?? 'No theme fits'}
        />
      ))}
    </>
  );
};

interface ParagraphsProps {
  readonly letter: LetterText;
  readonly findings: readonly Finding[];
  readonly titles: Titles;
}

const MarkedParagraph = ({
  letter,
  findings,
  titles,
  paragraph,
}: ParagraphsProps & { paragraph: Paragraph }): VNode => (
  <p class={paragraph.role}>
    {stretchesOf(letter.text, paragraph.span, findings).map((stretch, index) => (
      <Part key={index} stretch={stretch} titles={titles} />
    ))}
  </p>
);

const Paragraphs = ({
  page,
  visit,
  ...props
}: ParagraphsProps & { page: PageMaterial; visit: VisitColumn }): VNode => (
  <div class="letter-text">
    {props.letter.paragraphs.map((paragraph, index, all) => (
      <>
        {paragraph.page !== all[index - 1]?.page && (
          <p class="page-break">
            <PageLink page={page} visit={visit} number={paragraph.page} />
          </p>
        )}
        <MarkedParagraph key={paragraph.number} {...props} paragraph={paragraph} />
      </>
    ))}
  </div>
);

interface LetterProps {
  readonly page: PageMaterial;
  readonly view: AuthorityView;
  readonly visit: VisitColumn;
  readonly findings: readonly Finding[];
  readonly titles: Titles;
}

const Letter = ({ page, view, visit, findings, titles }: LetterProps): VNode => {
  const letter = page.texts.get(visit.textSha256);
  return (
    <details class="letter" id={letterAnchor(visit)}>
      <summary>
        <h4>{letterHeading(visit)}</h4>
      </summary>
      <LetterFacts page={page} view={view} visit={visit} />
      {letter ? (
        <Paragraphs page={page} visit={visit} letter={letter} findings={findings} titles={titles} />
      ) : (
        <p class="no-text">
          The text of this letter is not at hand: the file is not where it was when it was read, or
          has changed since. The evidence above gives each quotation with the words around it.
        </p>
      )}
    </details>
  );
};

/** All findings of one visit. */
const findingsOf = ({ themes, unthemed }: AuthorityView, visit: number): Finding[] => [
  ...themes.flatMap(({ cells }) => cells[visit]?.findings ?? []),
  ...unthemed.flatMap((item) => (item.visit === visit ? [item.finding] : [])),
];

/** The letters themselves, findings marked where they stand. */
export const Letters = ({ page, view }: Pick<LetterProps, 'page' | 'view'>): VNode => {
  const titles = new Map(view.themes.map(({ theme, title }) => [theme, title]));
  return (
    <section class="letters">
      <h3 id={`${view.anchor}-letters`}>The letters</h3>
      {view.visits.map((visit, index) => (
        <Letter
          key={visit.sha256}
          page={page}
          view={view}
          visit={visit}
          findings={findingsOf(view, index)}
          titles={titles}
        />
      ))}
    </section>
  );
};
