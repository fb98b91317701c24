import type { Mention } from '../../rules/compile.ts';
import type { Theme } from '../../rules/schema.ts';
import { tellingWords } from '../weighing/telling-words.ts';
import type { Weights } from '../weighing/weights.ts';
import { findingOn, listedFinding } from './find-findings.ts';
import type { PlacedSentence } from './place-sentences.ts';
import { namedThemes, type ReadSentence } from './read-sentence.ts';
import { isThemed, type ThemedFinding, type WeighedWord } from './sentence-finding.ts';
import { standsAtHead } from './sentence-head.ts';
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
  if (!turned && !changed) return finding;
  const telling = (rule: string, column: string): WeighedWord[] =>
    tellingWords(rule, finding.read, positions.words, column);
  return {
    ...finding,
    polarity: isListed ? finding.polarity : polarity,
    direction,
    evaluated: finding.evaluated || turned,
    weighed: [
      ...finding.weighed,
      ...(turned ? telling('weights/polarity', polarity) : []),
      ...(changed && direction !== 'none' ? telling('weights/direction', direction) : []),
    ],
  };
};

const none: readonly never[] = [];

/** What the weights were learnt with: a theme of the user's own changes nothing of what is found on ours. */
const withLearntOnly = (
  placed: readonly PlacedSentence[],
  { learntWith }: Weights,
): readonly PlacedSentence[] =>
  placed.map((one) => {
    const mentions = one.read.mentions.filter(({ theme }) => learntWith.has(theme));
    if (mentions.length === one.read.mentions.length) return one;
    return { ...one, read: { ...one.read, mentions, named: namedThemes(mentions) } };
  });

/** Makes the findings of a letter's sentences on the themes that the weights chose. */
class FindingWeigher {
  readonly #weights: Weights;
  /** The themes of the weights, in order; null for one whose place a theme of the user's own has taken. */
  readonly #themes: ReadonlyArray<Theme | null>;
  readonly #columns: ReadonlyMap<Theme, number>;
  readonly #chosen: Uint8Array;

  constructor(placed: readonly PlacedSentence[], weights: Weights) {
    this.#weights = weights;
    const byId = new Map([...weights.learntWith].map((theme) => [theme.id, theme]));
    this.#themes = weights.themes.themes.map((id) => byId.get(id) ?? null);
    this.#columns = new Map(
      this.#themes.flatMap((theme, column) => (theme ? [[theme, column]] : [])),
    );
    this.#chosen = weights.themes.themesOf(placed);
  }

  /** Named themes in the order in which they are named, then the others. */
  findingsOf(read: ReadSentence, index: number, earlier: ReadonlySet<Theme>): ThemedFinding[] {
    const first = index * this.#themes.length;
    const chosen = this.#chosen.subarray(first, first + this.#themes.length);
    const findings: ThemedFinding[] = [];
    if (!chosen.includes(1)) return findings;
    const ofWords = this.#weights.positions.ofWords(read);
    const add = (theme: Theme, mentions: readonly Mention[]): void => {
      const finding = this.#findingOn(read, theme, mentions, earlier);
      findings.push(withWeighedPosition(finding, ofWords, this.#weights));
    };
    for (const { theme, mentions } of read.named) {
      const column = this.#columns.get(theme);
      if (column === undefined || chosen[column] !== 1) continue;
      add(theme, mentions);
      // What is left of the letter's choice for this sentence are the themes that it does not name.
      chosen[column] = 0;
    }
    for (let column = 0; column < chosen.length; column += 1) {
      const theme = chosen[column] === 1 ? this.#themes[column] : null;
      if (theme) add(theme, none);
    }
    return findings;
  }

  #findingOn(
    read: ReadSentence,
    theme: Theme,
    mentions: readonly Mention[],
    earlier: ReadonlySet<Theme>,
  ): ThemedFinding {
    if (mentions.length > 0) return findingOn(read, theme, mentions, false);
    const rule = `weights/${theme.id}`;
    return {
      ...findingOn(read, theme, none, true),
      anaphoric: earlier.has(theme),
      weighed: tellingWords(rule, read, this.#weights.themes.words, theme.id),
    };
  }
}

const tellsOfMethod = ({ cues }: ReadSentence): boolean =>
  cues.some((hit) => hit.kind === 'no-finding' && standsAtHead(hit));

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
  const learnt = withLearntOnly(placed, weights);
  const weigher = new FindingWeigher(learnt, weights);
  const paragraph = new ParagraphThemes();
  return outcomes.map((outcome, index) => {
    const { read } = outcome;
    const earlier = paragraph.enter(read);
    if (placed[index]?.blockedBy !== null) return outcome;
    const own = outcome.findings.filter(isThemed);
    const told = weigher.findingsOf(learnt[index]?.read ?? read, index, earlier);
    const weighed = tellsOfMethod(read) && !told.some(({ evaluated }) => evaluated) ? none : told;
    paragraph.remember(weighed);
    const themed = [...weighed, ...own];
    const listed = themed.length === 0 ? listedFinding(read) : null;
    const findings = listed ? [listed] : themed;
    return { read, findings, blockedBy: findings.length > 0 ? null : blockOf(outcome) };
  });
};
