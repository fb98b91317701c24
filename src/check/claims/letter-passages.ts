import type { CanonicalDocument, Sentence, StructuredDocument } from '../../model/document.ts';
import type { LetterRecord, Measure } from '../../model/record.ts';
import { sliceOf } from '../../model/span.ts';
import { structureDocument } from '../../text/structure.ts';
import { tokenize } from '../../text/tokens.ts';
import { longFormsOf } from './abbreviations.ts';
import { type Position, positionsOf } from './positions.ts';
import { keysOf, type Term, termsOf, withParts } from './terms.ts';
import { type ClaimTools, readWording, type Wording } from './wording.ts';

/** A sentence of a letter that an article may tell in its own words. */
export interface Passage {
  readonly number: number;
  readonly sentence: Sentence;
  readonly text: string;
  readonly terms: readonly Term[];
  /** All keys of the terms. */
  readonly keys: ReadonlySet<string>;
}

/** How much one term tells, at least and at most. */
const weights = { least: 0.4, most: 3, unknown: 1.6 } as const;

/** A letter that answers for claims: its sentences by their terms, read closer only when asked. */
export class LetterPassages {
  readonly document: StructuredDocument;
  readonly record: LetterRecord;
  readonly passages: readonly Passage[];
  readonly #tools: ClaimTools;
  readonly #byKey = new Map<string, number[]>();
  #measures: readonly Measure[] | undefined;
  readonly #weights = new WeakMap<Term, number>();
  readonly #wordings = new Map<number, Wording>();
  readonly #positions = new Map<string, Position[]>();

  constructor(canonical: CanonicalDocument, record: LetterRecord, tools: ClaimTools) {
    this.document = structureDocument(canonical);
    this.record = record;
    this.#tools = tools;
    const longForms = longFormsOf(this.document.text, tools.words);
    this.passages = this.document.sentences
      .filter(({ section }) => section.kind !== 'address')
      .map((sentence, number) => {
        const text = sliceOf(this.document.text, sentence.span);
        const tokens = tokenize(text);
        const terms = [...withParts(termsOf(tokens, tools.words)), ...longForms(tokens)];
        return { number, sentence, text, terms, keys: new Set(terms.flatMap(keysOf)) };
      });
    for (const { number, keys } of this.passages) for (const key of keys) this.#add(key, number);
  }

  #add(key: string, passage: number): void {
    const known = this.#byKey.get(key);
    if (known) known.push(passage);
    else this.#byKey.set(key, [passage]);
  }

  /** The rarer in the letter, the more a term tells; what the letter never says tells much, too. */
  weightOf(term: Term): number {
    const known = this.#weights.get(term);
    if (known !== undefined) return known;
    const weight = this.#weigh(term);
    this.#weights.set(term, weight);
    return weight;
  }

  #weigh(term: Term): number {
    const frequencies = keysOf(term)
      .map((key) => this.#byKey.get(key)?.length ?? 0)
      .filter((frequency) => frequency > 0);
    if (frequencies.length === 0) return weights.unknown;
    const rarity = Math.log((this.passages.length + 1) / Math.min(...frequencies));
    return Math.min(weights.most, Math.max(weights.least, rarity * 0.7));
  }

  /** Numbers of the passages that share a term with these, those that share the most first. */
  nearest(terms: readonly Term[], most: number): number[] {
    const shared = new Map<number, number>();
    for (const term of withParts(terms)) {
      const weight = this.weightOf(term);
      const found = new Set(
        [...keysOf(term), ...this.#opposites(term)].flatMap((key) => this.#byKey.get(key) ?? []),
      );
      for (const passage of found) shared.set(passage, (shared.get(passage) ?? 0) + weight);
    }
    return [...shared]
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, most)
      .map(([passage]) => passage);
  }

  #opposites({ lines }: Term): string[] {
    return lines.flatMap((line) => this.#tools.words.oppositesOf(line).map((other) => `=${other}`));
  }

  /** Every number of the letter, also those of sentences in which no measure is sought. */
  measures(): readonly Measure[] {
    this.#measures ??= this.#readMeasures();
    return this.#measures;
  }

  #readMeasures(): Measure[] {
    const { measures } = this.record;
    const isKnown = ({ evidence: { start, end } }: Measure): boolean =>
      measures.some(({ evidence }) => evidence.start < end && start < evidence.end);
    const others = this.#tools.knowledge.measures
      .findMeasures(
        this.document,
        this.passages.map(({ sentence }) => sentence),
        () => null,
        () => 'inspectors',
      )
      .filter((measure) => !isKnown(measure));
    return [...measures, ...others];
  }

  wordingOf(passage: Passage): Wording {
    const known = this.#wordings.get(passage.number);
    if (known) return known;
    const wording = readWording(passage.text, this.#tools);
    this.#wordings.set(passage.number, wording);
    return wording;
  }

  /** Positions of a clause of this letter. */
  positionsIn(clause: string): Position[] {
    const known = this.#positions.get(clause);
    if (known) return known;
    const positions = positionsOf(clause, this.#tools);
    this.#positions.set(clause, positions);
    return positions;
  }

  /** Positions of a whole sentence, as its place in the letter tells them. */
  positionsOf({ sentence: { span } }: Passage): Position[] {
    return this.record.findings.flatMap(({ theme, polarity, direction, time, source, evidence }) =>
      theme !== null && evidence.start >= span.start && evidence.end <= span.end
        ? [{ theme, polarity, direction, time, source }]
        : [],
    );
  }

  /** Whether a passage goes on with the subject of the sentences before: "They …", "Some …". */
  refersBack(passage: Passage): boolean {
    return this.wordingOf(passage).cues.some(
      ({ kind, from }) => kind === 'refers-back' && from === 0,
    );
  }

  /** Whether a passage tells how the visit was done, and so takes no position. */
  isMethod(passage: Passage): boolean {
    return (
      this.isAreaCovered(passage) ||
      passage.sentence.section.kind === 'closing' ||
      this.wordingOf(passage).cues.some((cue) => cue.kind === 'no-finding' && cue.from <= 1)
    );
  }

  /** Whether a passage says what the visit looked at. */
  isAreaCovered({ sentence: { section } }: Passage): boolean {
    return section.kind === 'areas-covered';
  }

  /** Whether a passage stands in a list of what needs to improve. */
  isImprovement({ sentence: { section } }: Passage): boolean {
    return section.kind === 'improvement' || section.kind === 'priority-action';
  }
}
