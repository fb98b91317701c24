import type { VNode } from 'preact';
import { type CheckedLetter, type CheckReport, verdictSchema } from '../../../model/check.ts';
import { checkedLetterText } from '../../check-words.ts';
import { tones, verdictWords } from '../../verdict-words.ts';
import { countText, dateText } from '../../words.ts';
import { NoteList } from '../note-list.tsx';
import { FileLink } from '../page-link.tsx';
import type { CheckPageMaterial } from '../page-material.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { Sign } from '../sign.tsx';
import type { ArticleView, ClaimView } from './article-view.ts';
import { harmless } from './harmless.ts';

export interface SummaryProps {
  readonly page: CheckPageMaterial;
  readonly report: CheckReport;
  readonly views: readonly ArticleView[];
}

const claimsOf = (views: readonly ArticleView[]): ClaimView[] =>
  views.flatMap(({ claims }) => claims);

const isQuoted = ({ claim: { kind } }: ClaimView): boolean =>
  kind === 'quotation' || kind === 'copy';

interface CountProps {
  readonly count: number;
  readonly one: string;
  readonly several?: string;
  /** Where there is any. */
  readonly kind?: string;
}

const Count = ({ count, one, several = `${one}s`, kind }: CountProps): VNode => (
  <li class={count > 0 ? kind : undefined}>
    <strong>{count}</strong> {count === 1 ? one : several}
  </li>
);

const Tally = ({ report, views }: SummaryProps): VNode => {
  const claims = claimsOf(views);
  const quoted = claims.filter(isQuoted).length;
  const withDoubt = views.filter(({ checked }) => checked.article.problems.length > 0).length;
  return (
    <ul class="tally">
      <Count count={views.length} one="article" />
      <Count count={quoted} one="quotation" />
      <Count count={claims.length - quoted} one="claim" />
      <Count count={report.letters.length} one="letter" />
      <Count
        count={report.unread.length}
        one="file not read"
        several="files not read"
        kind="alarm"
      />
      <Count
        count={withDoubt}
        one="article read with doubt"
        several="articles read with doubt"
        kind="doubt"
      />
    </ul>
  );
};

/** Every verdict given, each leading to the first words that have it. */
const Verdicts = ({ views }: Pick<SummaryProps, 'views'>): VNode => {
  const claims = claimsOf(views);
  const given = tones.flatMap((tone) =>
    verdictSchema.options.filter((verdict) => verdictWords[verdict].tone === tone),
  );
  return (
    <ul class="verdicts" aria-label="Verdicts">
      {given.map((verdict) => {
        const found = claims.filter(({ claim }) => claim.verdict === verdict);
        const { sign, tone } = verdictWords[verdict];
        const [first] = found;
        return first ? (
          <li key={verdict}>
            <a class={tone} href={`#w-${first.anchor}`}>
              <Sign of={{ sign, words: `${found.length} ${verdict}` }} />
            </a>
          </li>
        ) : null;
      })}
    </ul>
  );
};

const LetterRow = ({
  page,
  letter,
  count,
}: {
  page: CheckPageMaterial;
  letter: CheckedLetter;
  count: number;
}): VNode => (
  <tr>
    <td>{checkedLetterText(letter)}</td>
    <td>{letter.letterDate === null ? 'not stated' : dateText(letter.letterDate)}</td>
    <td class="number">{count === 0 ? 'none' : count}</td>
    <td>
      <FileLink page={page} path={harmless(letter.path)} />
    </td>
  </tr>
);

const Letters = ({ page, report, views }: SummaryProps): VNode => {
  const claims = claimsOf(views);
  const count = ({ sha256 }: CheckedLetter): number =>
    claims.filter(({ claim }) => claim.letter?.sha256 === sha256).length;
  return (
    <ScrollRegion kind="scroll" label="Letters checked against">
      <table class="letters-read">
        <thead>
          <tr>
            {['Letter on', 'Letter of', 'Found in it', 'File'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.letters.map((letter) => (
            <LetterRow key={letter.sha256} page={page} letter={letter} count={count(letter)} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

/** First of all: what was checked, against what, what came of it, and what was not read. */
export const CheckSummary = (props: SummaryProps): VNode => {
  const { page, report, views } = props;
  return (
    <section id="read" aria-labelledby="read-title">
      <h2 id="read-title">What was checked</h2>
      <Tally {...props} />
      <Verdicts {...props} />
      <NoteList
        page={page}
        title="Not read"
        notes={report.unread.map(({ path, problem }) => ({
          path: harmless(path),
          note: `${harmless(problem.message)} (${problem.code})`,
        }))}
      />
      <NoteList
        page={page}
        title="Read with doubt"
        notes={views.flatMap(({ checked: { article } }) =>
          article.problems.map(({ code, message }) => ({
            path: harmless(article.path),
            note: `${harmless(message)} (${code})`,
          })),
        )}
      />
      <details>
        <summary>{countText(report.letters.length, 'letter')} checked against, one by one</summary>
        <Letters {...props} />
      </details>
    </section>
  );
};
