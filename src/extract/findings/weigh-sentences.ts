import type { Theme } from '../../rules/schema.ts';
import { tellingWords } from '../weighing/telling-words.ts';
import type { Weights } from '../weighing/weights.ts';
import { findingOn, listedFinding } from './find-findings.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { ReadSentence } from './read-sentence.ts';
import { isThemed, type ThemedFinding, type WeighedWord } from './sentence-finding.ts';
import { namedInPassing, noThemeNamed, type SentenceOutcome } from './sentence-outcome.ts';

/** The themes that the sentences of a paragraph have been about so far. */
class ParagraphThemes {
  #paragraph = 0;
  #themes = new Set<Theme>();

  enter({ sentence: { paragraph } }: ReadSentence): ReadonlySet<Theme> {
    if (paragraph.number !== this.#paragraph) this.#themes = new Set();
    this.#paragraph = paragraph.number;
    return this.#themes;
  }

  remember(findings: readonly ThemedFinding[]): void {
    for (const { theme } of findings) this.#themes.add(theme);
  }
}

const wordsFor = (
  rule: string,
  words: ReadonlyArray<{ from: number; to: number }>,
): WeighedWord[] => words.map((word) => ({ rule, ...word }));

/** The position that outweighs the others, and the words that turned the reading of the rules, where they did. */
const withWeighedPosition = (
  finding: ThemedFinding,
  ofWords: Float64Array,
  { positions }: Weights,
): ThemedFinding => {
  const { polarity, direction } = positions.positionOf(finding, ofWords);
  const isListed = finding.kind !== 'finding';
  const turned = !isListed && polarity !== finding.polarity;
  const changed = direction !== finding.direction;
  return {
    ...finding,
    polarity: isListed ? finding.polarity : polarity,
    direction,
    evaluated: finding.evaluated || turned,
    weighed: [
      ...finding.weighed,
      ...(turned
        ? wordsFor('weights/polarity', tellingWords(finding.read, positions.table, polarity))
        : []),
      ...(changed && direction !== 'none'
        ? wordsFor('weights/direction', tellingWords(finding.read, positions.table, direction))
        : []),
    ],
  };
};

/** Named themes in the order in which they are named, then the others. */
const inOrder = (
  read: ReadSentence,
  chosen: ReadonlySet<string>,
  { learntWith }: Weights,
): Theme[] => {
  const named = [...read.mentions].sort((one, other) => one.from - other.from);
  const themes = new Set([...named.map(({ theme }) => theme), ...learntWith]);
  return [...themes].filter((theme) => chosen.has(theme.id) && learntWith.has(theme));
};

const weighedFinding = (
  read: ReadSentence,
  theme: Theme,
  earlier: ReadonlySet<Theme>,
  { themes }: Weights,
): ThemedFinding => {
  const mentions = read.mentions.filter((mention) => mention.theme === theme);
  const unnamed = mentions.length === 0;
  const words = unnamed ? tellingWords(read, themes.words, theme.id) : [];
  return {
    ...findingOn(read, theme, mentions, unnamed),
    anaphoric: unnamed && earlier.has(theme),
    weighed: wordsFor(`weights/${theme.id}`, words),
  };
};

const weighedFindings = (
  read: ReadSentence,
  chosen: ReadonlySet<string>,
  earlier: ReadonlySet<Theme>,
  weights: Weights,
): ThemedFinding[] => {
  if (chosen.size === 0) return [];
  const ofWords = weights.positions.ofWords(read);
  return inOrder(read, chosen, weights).map((theme) =>
    withWeighedPosition(weighedFinding(read, theme, earlier, weights), ofWords, weights),
  );
};

const blockOf = ({ read, blockedBy }: SentenceOutcome): string => {
  if (blockedBy !== null && blockedBy !== noThemeNamed) return blockedBy;
  return read.mentions.length > 0 ? namedInPassing : noThemeNamed;
};

/**
 * Sentences as the rules read them → the same, with the weights deciding which themes a sentence is about and which
 * position it takes. Themes without weights keep what the rules found.
 */
export const weighSentences = (
  placed: readonly PlacedSentence[],
  outcomes: readonly SentenceOutcome[],
  weights: Weights,
): SentenceOutcome[] => {
  const chosen = weights.themes.themesOf(placed);
  const paragraph = new ParagraphThemes();
  return outcomes.map((outcome, index) => {
    const { read } = outcome;
    const earlier = paragraph.enter(read);
    if (placed[index]?.blockedBy !== null) return outcome;
    const own = outcome.findings.filter(isThemed);
    const weighed = weighedFindings(read, chosen[index] ?? new Set(), earlier, weights);
    paragraph.remember(weighed);
    const themed = [...weighed, ...own];
    const listed = themed.length === 0 ? listedFinding(read) : null;
    const findings = listed ? [listed] : themed;
    return { read, findings, blockedBy: findings.length > 0 ? null : blockOf(outcome) };
  });
};
