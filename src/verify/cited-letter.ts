import type { Evidence } from '../model/evidence.ts';
import type { Finding, Letter, LetterRecord, Measure, Source } from '../model/record.ts';

/** A part of a saved result, and where in it: a JSON Pointer (RFC 6901). */
export interface Placed<Value> {
  readonly at: string;
  readonly value: Value;
}

/** What a result notes of the file; a comparison notes less than a record. */
export type CitedSource = Pick<Source, 'path' | 'sha256'> & {
  readonly [Key in 'textSha256' | 'mediaType' | 'pages']?: Source[Key] | undefined;
};

/** Facts of a letter that follow from its words by rules: what the result says, and how to draw the same anew. */
export interface StatedFacts {
  readonly at: string;
  readonly wanted: object;
  readonly of: (letter: Letter) => object;
}

/** Everything that a saved result says of one letter and that the letter can prove. */
export interface CitedLetter {
  /** Where `source` stands. */
  readonly at: string;
  readonly source: CitedSource;
  readonly findings: readonly Placed<Finding>[];
  readonly measures: readonly Placed<Measure>[];
  /** The words that state the facts of the letter. */
  readonly facts: readonly Placed<Evidence>[];
  readonly stated: readonly StatedFacts[];
  readonly sections: readonly Placed<LetterRecord['letter']['sections'][number]>[];
}

const placedIn = <Value>(values: readonly Value[], at: string): Placed<Value>[] =>
  values.map((value, index) => ({ at: `${at}/${index}`, value }));

const factsOf = ({ evidence: _, sections: __, ...facts }: Letter): object => facts;

/** A record that stands at `at`. */
export const citedInRecord = (record: LetterRecord, at: string): CitedLetter => ({
  at: `${at}/source`,
  source: record.source,
  findings: placedIn(record.findings, `${at}/findings`),
  measures: placedIn(record.measures, `${at}/measures`),
  facts: Object.entries(record.letter.evidence).flatMap(([field, evidence]) =>
    placedIn(evidence ?? [], `${at}/letter/evidence/${field}`),
  ),
  stated: [{ at: `${at}/letter`, wanted: factsOf(record.letter), of: factsOf }],
  sections: placedIn(record.letter.sections, `${at}/letter/sections`),
});
