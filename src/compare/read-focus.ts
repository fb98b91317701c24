import type { FocusArea } from '../model/background.ts';
import { compileRules } from '../rules/compile.ts';
import { compilePhrases } from '../rules/compiled-phrases.ts';
import { PhraseMatcher } from '../rules/matcher.ts';
import type { Theme } from '../rules/schema.ts';
import { tokenize } from '../text/tokens.ts';
import type { ReadFocus } from './focus-coverage.ts';

/** Covered are the themes that the words name, and those of each area of work that they name. */
export const focusReader = (themes: readonly Theme[], areas: readonly FocusArea[]): ReadFocus => {
  const rules = compileRules(themes, []);
  const matcher = new PhraseMatcher(compilePhrases(areas.map(({ phrases }) => phrases)));
  return (words) => {
    const tokens = tokenize(words);
    const named = rules.find(tokens).mentions.map(({ theme }) => theme.id);
    const found = matcher.match(tokens).flatMap(({ rule }) => areas[rule] ?? []);
    return {
      themes: [...new Set([...named, ...found.flatMap(({ covers }) => covers)])],
      areas: [...new Set(found.map(({ area }) => area))],
    };
  };
};
