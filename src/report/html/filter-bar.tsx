import type { VNode } from 'preact';
import type { AuthorityView } from './authority-view.ts';
import { positionWords, statedWords } from './change-words.ts';
import { type Choice, Select } from './select.tsx';

const positionChoices = (
  ['strength', 'weakness', 'mixed', 'neutral', 'not-mentioned'] as const
).map((value) => ({ value, words: `${positionWords[value].sign} ${positionWords[value].words}` }));

const changeChoices: readonly Choice[] = [
  ...(['improved', 'declined', 'unchanged', 'mixed'] as const).map((value) => ({
    value: `stated-${value}`,
    words: `letter states: ${statedWords[value].words} ${statedWords[value].sign}`,
  })),
  { value: 'inferred-improved', words: 'inferred: improved ↗' },
  { value: 'inferred-declined', words: 'inferred: declined ↘' },
  { value: 'disagrees', words: 'stated and inferred disagree ≠' },
];

const themeChoices = (views: readonly AuthorityView[]): Choice[] => {
  const themes = new Map(
    (views[0]?.themes ?? []).map(({ theme, title }) => [theme, title] as const),
  );
  return [...themes].map(([value, words]) => ({ value, words }));
};

/** Shown by the script alone: without it there is nothing to work it. */
export const FilterBar = ({ views }: { readonly views: readonly AuthorityView[] }): VNode => (
  <form id="filter" hidden aria-label="Show only">
    <Select
      id="filter-authority"
      label="Authority"
      all="all"
      choices={views.map(({ anchor, name }) => ({ value: anchor, words: name }))}
    />
    <Select id="filter-theme" label="Theme" all="all" choices={themeChoices(views)} />
    <Select id="filter-position" label="Position" all="any" choices={positionChoices} />
    <Select id="filter-change" label="Change" all="any" choices={changeChoices} />
    <button type="reset">Show all</button>
    <button type="button" id="filter-open">
      Open the evidence
    </button>
    <output id="filter-result" for="filter-authority filter-theme filter-position filter-change" />
  </form>
);
