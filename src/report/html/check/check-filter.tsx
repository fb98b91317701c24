import type { VNode } from 'preact';
import { verdictSchema } from '../../../model/check.ts';
import { claimKindText } from '../../check-words.ts';
import { verdictWords } from '../../verdict-words.ts';
import { type Choice, Select } from '../select.tsx';
import type { ArticleView } from './article-view.ts';

/** What is there to be chosen, with how often it occurs. */
const counted = (values: readonly string[], choices: readonly Choice[]): readonly Choice[] =>
  choices.flatMap(({ value, words }) => {
    const count = values.filter((each) => each === value).length;
    return count === 0 ? [] : [{ value, words: `${words} (${count})` }];
  });

const verdictChoices: readonly Choice[] = verdictSchema.options.map((value) => ({
  value,
  words: `${verdictWords[value].sign} ${value}`,
}));

const kindChoices: readonly Choice[] = Object.entries(claimKindText).map(([value, words]) => ({
  value,
  words,
}));

/** Shown by the script alone: without it there is nothing to work it. */
export const CheckFilter = ({ views }: { readonly views: readonly ArticleView[] }): VNode => {
  const claims = views.flatMap((view) => view.claims.map(({ claim }) => claim));
  return (
    <form id="filter" hidden aria-label="Show only">
      <Select
        id="filter-article"
        label="Article"
        all="all"
        choices={views.map(({ anchor, title }) => ({ value: anchor, words: title }))}
      />
      <Select
        id="filter-verdict"
        label="Verdict"
        all="any"
        choices={counted(
          claims.map(({ verdict }) => verdict),
          verdictChoices,
        )}
      />
      <Select
        id="filter-kind"
        label="Kind"
        all="any"
        choices={counted(
          claims.map(({ kind }) => kind),
          kindChoices,
        )}
      />
      <button type="reset">Show all</button>
      <button type="button" id="step-back">
        ← Previous
      </button>
      <button type="button" id="step-on">
        Next →
      </button>
      <output id="filter-result" for="filter-article filter-verdict filter-kind" />
    </form>
  );
};
