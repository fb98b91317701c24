import type { ClaimTools } from '../check/claims/wording.ts';
import type { Speech } from '../check/quotations/speech.ts';
import type { ComparisonBackground } from '../compare/compare-letters.ts';
import { focusReader } from '../compare/read-focus.ts';
import { loadClaimWords } from '../ingest/load-claim-words.ts';
import { loadKnowledge } from '../ingest/load-knowledge.ts';
import { loadFocusAreas, loadReorganisations } from '../ingest/load-rules.ts';
import { loadSpeech } from '../ingest/load-speech.ts';
import { OwnThemes } from './own-themes.ts';

/** @internal */
export interface KnowledgeParts {
  readonly tools: ClaimTools;
  readonly speech: Speech;
  readonly background: ComparisonBackground;
}

/** A theme by its identifier, which records and comparisons name. */
export interface ThemeName {
  /** Lower-case words joined by hyphens. */
  readonly id: string;
  /** In words, for people. */
  readonly title: string;
}

/** All that the program knows beforehand: themes, words, authorities, weights; made by {@link loadKnowledgeBase}. */
export class KnowledgeBase {
  readonly #parts: KnowledgeParts;
  /** In the order of a comparison's rows. */
  readonly themes: readonly ThemeName[];

  private constructor(parts: KnowledgeParts) {
    this.#parts = parts;
    this.themes = parts.tools.knowledge.themes.map(({ id, title }) => ({ id, title }));
  }

  /** @internal */
  static of(parts: KnowledgeParts): KnowledgeBase {
    return new KnowledgeBase(parts);
  }

  /** @internal */
  static partsOf(knowledgeBase: KnowledgeBase): KnowledgeParts {
    return knowledgeBase.#parts;
  }
}

/**
 * Loads the rules and tables that come with the package: once for all letters, and no file of yours.
 *
 * @param ownThemes each theme takes the place of the one with its id, or comes after all others; of two, the later
 */
export const loadKnowledgeBase = async (
  ownThemes: readonly OwnThemes[] = [],
): Promise<KnowledgeBase> => {
  const own = ownThemes.flatMap(OwnThemes.themesOf);
  const [knowledge, words, speech, areas, reorganisations] = await Promise.all([
    loadKnowledge(own),
    loadClaimWords(),
    loadSpeech(),
    loadFocusAreas(),
    loadReorganisations(),
  ]);
  return KnowledgeBase.of({
    tools: { knowledge, words },
    speech,
    background: { readFocus: focusReader(knowledge.themes, areas), reorganisations },
  });
};
