import type { Theme } from '../../rules/schema.ts';
import { tellingWords } from '../weighing/telling-words.ts';
import { weighPosition } from '../weighing/weigh-position.ts';
import { weighThemes } from '../weighing/weigh-themes.ts';
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
const withWeighedPosition = (finding: ThemedFinding, { positions }: Weights): ThemedFinding => {
  const { polarity, direction } = weighPosition(finding, positions);
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
        ? wordsFor('weights/polarity', tellingWords(finding.read, positions, polarity))
        : []),
      ...(changed && direction !== 'none'
        ? wordsFor('weights/direction', tellingWords(finding.read, positions, direction))
        : []),
    ],
  };
};

/** Named themes in the order in which they are named, then the others. */
const inOrder = (
  read: ReadSentence,
  themes: readonly Theme[],
  chosen: ReadonlySet<string>,
): Theme[] => {
  const named = [...read.mentions].sort((one, other) => one.from - other.from);
  const own = new Set([...named.map(({ theme }) => theme), ...themes]);
  return [...own].filter(({ id }) => chosen.has(id));
};

const weighedFindings = (
  read: ReadSentence,
  chosen: ReadonlySet<string>,
  earlier: ReadonlySet<Theme>,
  weights: Weights,
): ThemedFinding[] =>
  inOrder(read, [...weights.learntWith], chosen)
    .filter((theme) => weights.learntWith.has(theme))
    .map((theme) => {
      const mentions = read.mentions.filter((mention) => mention.theme === theme);
      const unnamed = mentions.length === 0;
      const finding = findingOn(read, theme, mentions, unnamed);
      const words = unnamed ? tellingWords(read, weights.themes.words, theme.id) : [];
      return withWeighedPosition(
        {
          ...finding,
          anaphoric: unnamed && earlier.has(theme),
          weighed: wordsFor(`weights/${theme.id}`, words),
        },
        weights,
      );
    });

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
  const chosen = weighThemes(placed, weights.themes);
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
