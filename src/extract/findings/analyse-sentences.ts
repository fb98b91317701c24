import type { StructuredDocument } from '../../model/document.ts';
import type { LetterKind } from '../../model/vocabulary.ts';
import type { Rules } from '../../rules/compile.ts';
import type { Theme } from '../../rules/schema.ts';
import type { Weights } from '../weighing/weights.ts';
import { anaphoricFinding, findingsIn, listedFinding } from './find-findings.ts';
import { type PlacedSentence, placeSentences } from './place-sentences.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { ThemedFinding } from './sentence-finding.ts';
import { standsAtHead } from './sentence-head.ts';
import { noThemeNamed, type SentenceOutcome } from './sentence-outcome.ts';
import { weighSentences } from './weigh-sentences.ts';

/** Words of method or of earlier grades silence a sentence from its head; further on, only one that evaluates nothing. */
const blockedByCue = (read: ReadSentence, own: readonly ThemedFinding[]): string | null => {
  const hit = read.cues.find(({ kind }) => kind === 'no-finding');
  if (!hit) return null;
  const tells = !standsAtHead(hit) && own.some(({ evaluated }) => evaluated);
  return tells ? null : `cue/${hit.cue.id}`;
};

/** Only what stands at the head of a sentence can stand for the subject of the one before. */
const refersBack = (read: ReadSentence): boolean =>
  read.cues.some(({ kind, from }) => kind === 'refers-back' && from === 0);

/** How many sentences a theme is carried on while none names another. */
const furthestBack = 2;

/** Follows the subject of a paragraph from sentence to sentence. */
class SubjectCarrier {
  #paragraph = 0;
  #last: ThemedFinding | null = null;
  #sentencesSince = 0;

  /** The finding that a pronoun at the head of `read` refers back to, within the paragraph and not further. */
  antecedentOf(read: ReadSentence): ThemedFinding | null {
    const near =
      read.sentence.paragraph.number === this.#paragraph && this.#sentencesSince < furthestBack;
    return near && refersBack(read) ? this.#last : null;
  }

  /** A sentence on another theme ends what was carried. */
  forget(): void {
    this.#last = null;
  }

  remember(read: ReadSentence, findings: readonly ThemedFinding[]): void {
    const { number } = read.sentence.paragraph;
    const [first] = findings;
    if (first || number !== this.#paragraph) this.#last = first ?? null;
    this.#sentencesSince = first ? 0 : this.#sentencesSince + 1;
    this.#paragraph = number;
  }
}

const outcomeOf = (
  read: ReadSentence,
  blockedBy: string | null,
  carrier: SubjectCarrier,
  isWanted: (theme: Theme) => boolean,
): SentenceOutcome => {
  // Between the facts of the visit only what is praised or criticised is a finding.
  const inOpening = read.sentence.section.kind === 'opening';
  const own =
    blockedBy === null
      ? findingsIn(read, isWanted).filter(({ evaluated }) => evaluated || !inOpening)
      : [];
  const blocked = blockedBy ?? blockedByCue(read, own);
  if (blocked !== null) return { read, findings: [], blockedBy: blocked };
  const namesAnother = own.length === 0 && read.named.some(({ theme }) => !isWanted(theme));
  if (namesAnother) carrier.forget();
  const antecedent = own.length === 0 ? carrier.antecedentOf(read) : null;
  const carried = antecedent ? [anaphoricFinding(read, antecedent)] : [];
  const themed = [...own, ...carried];
  carrier.remember(read, themed);
  const listed = themed.length === 0 ? listedFinding(read) : null;
  const findings = listed ? [listed] : themed;
  return { read, findings, blockedBy: findings.length > 0 ? null : noThemeNamed };
};

/** Sentences as the rules alone read them. */
const readByRules = (
  placed: readonly PlacedSentence[],
  isWanted: (theme: Theme) => boolean,
): SentenceOutcome[] => {
  const carrier = new SubjectCarrier();
  return placed.map(({ read, blockedBy }) => outcomeOf(read, blockedBy, carrier, isWanted));
};

/**
 * Every sentence of the letter, in order, with its findings or with what blocked them.
 *
 * @param kind a monitoring visit letter sums its findings up in the opening already
 * @param weights what was learnt from labelled letters; without it the rules alone decide
 */
export const analyseSentences = (
  document: StructuredDocument,
  rules: Rules,
  kind: LetterKind,
  weights: Weights | null = null,
): SentenceOutcome[] => {
  const placed = placeSentences(document, rules, kind);
  const outcomes = readByRules(placed, (theme) => !weights?.learntWith.has(theme));
  return weights ? weighSentences(placed, outcomes, weights) : outcomes;
};
