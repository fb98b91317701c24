import type { Direction, Polarity } from '../../model/vocabulary.ts';
import type { Cue } from '../../rules/schema.ts';
import { stemOf } from '../../text/tokens.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import type { ThemedFinding } from '../findings/sentence-finding.ts';
import { changesElsewhere } from './change-elsewhere.ts';
import { CodedWeights, emitCoded } from './coded-families.ts';
import type { Emit } from './features.ts';
import { eachCue, findingCodes } from './position-features.ts';
import { cueShape, findingShape, relations } from './position-shape.ts';
import { noRow, type WeightTable } from './weight-table.ts';
import { WordWeights } from './word-weights.ts';

export const polarityColumns = [
  'strength',
  'weakness',
  'mixed',
  'neutral',
] as const satisfies Polarity[];
export const directionColumns = [
  'none',
  'improved',
  'declined',
  'unchanged',
] as const satisfies Direction[];
/** Polarities first, then directions. */
export const positionColumns: readonly string[] = [...polarityColumns, ...directionColumns];

const ruleKey = (cue: Cue, relation: number): string => `${cue.id} ${relations[relation]}`;

/** All that decides the position of a finding, for learning. */
export const emitPosition = (finding: ThemedFinding, emit: Emit): void => {
  emitCoded(findingShape, findingCodes(finding), emit);
  eachCue(finding, (hit, codes, relation) => {
    emitCoded(cueShape, codes, emit);
    emit('rule', ruleKey(hit.cue, relation));
  });
  const { tokens } = finding.read;
  emit('first', tokens[0]?.form ?? '');
  for (const { isWord, form } of tokens) if (isWord) emit('word', stemOf(form));
};

/**
 * What a stated change has in advance of none, in log odds: changes are rare, and one missed is worse than one too
 * many. From 0.4 to 1 the F1 of stated changes in cross-validation is flat.
 */
export const favourOfChange = 0.7;

/**
 * What the polarity that the rules read has in advance, in log odds: in the plainest sentences little else speaks, and
 * there the rules are right.
 */
const trustInRules = 0.3;

const heaviest = <T>(names: readonly T[], sums: Float64Array, offset: number): T | undefined => {
  let best = 0;
  for (let index = 1; index < names.length; index += 1)
    if ((sums[offset + index] ?? 0) > (sums[offset + best] ?? 0)) best = index;
  return names[best];
};

/** Weighs what the rules, the cues and the words of a sentence say of the position of a finding. */
export class PositionWeights {
  readonly #finding: CodedWeights<(typeof findingShape)['parts']>;
  readonly #cues: CodedWeights<(typeof cueShape)['parts']>;
  /** Words by what they say of each position. */
  readonly words: WordWeights;
  readonly #first: WordWeights;
  readonly #rules = new Map<Cue, readonly number[]>();
  readonly #table: WeightTable;
  /** Kept from finding to finding. */
  readonly #sums = new Float64Array(positionColumns.length);

  constructor(table: WeightTable) {
    this.#table = table;
    this.#finding = new CodedWeights(findingShape, table);
    this.#cues = new CodedWeights(cueShape, table);
    this.words = new WordWeights(table, 'word', stemOf);
    this.#first = new WordWeights(table, 'first', (form) => form);
  }

  /** What the words of a sentence say, by column; the same for all its findings. */
  ofWords({ tokens }: ReadSentence): Float64Array {
    const sums = new Float64Array(positionColumns.length);
    if (tokens[0]) this.#table.add(this.#first.rowOf(tokens[0]), sums);
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token?.isWord) this.#table.add(this.words.rowOf(token), sums);
    }
    return sums;
  }

  /**
   * A finding as the rules read it → the log odds of its positions, by column.
   *
   * @param ofWords what `ofWords` gave for its sentence
   * @returns sums that hold until the next call
   */
  oddsOf(finding: ThemedFinding, ofWords: Float64Array): Float64Array {
    const sums = this.#sums;
    sums.set(ofWords);
    this.#finding.add(findingCodes(finding), sums);
    eachCue(finding, (hit, codes, relation) => {
      this.#cues.add(codes, sums);
      this.#table.add(this.#ruleRow(hit.cue, relation), sums);
    });
    return sums;
  }

  /**
   * A finding as the rules read it → the polarity and the direction that outweigh the others.
   *
   * @param ofWords what `ofWords` gave for its sentence
   */
  positionOf(
    finding: ThemedFinding,
    ofWords: Float64Array,
  ): { readonly polarity: Polarity; readonly direction: Direction } {
    const sums = this.oddsOf(finding, ofWords);
    const none = polarityColumns.length;
    const byRules = polarityColumns.indexOf(finding.polarity);
    sums[byRules] = (sums[byRules] ?? 0) + trustInRules;
    sums[none] = (sums[none] ?? 0) - favourOfChange;
    const direction = heaviest(directionColumns, sums, none) ?? finding.direction;
    const goesBeyond = finding.direction === 'none' && direction !== 'none';
    return {
      polarity: heaviest(polarityColumns, sums, 0) ?? finding.polarity,
      direction: goesBeyond && changesElsewhere(finding) ? 'none' : direction,
    };
  }

  #ruleRow(cue: Cue, relation: number): number {
    let rows = this.#rules.get(cue);
    if (!rows) {
      rows = relations.map((_, code) => this.#table.rowOf('rule', ruleKey(cue, code)));
      this.#rules.set(cue, rows);
    }
    return rows[relation] ?? noRow;
  }
}
