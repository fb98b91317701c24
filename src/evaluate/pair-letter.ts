import type { LabelledLetter, ThemeLabel } from '../model/labels.ts';
import type { Finding, LetterRecord, Measure } from '../model/record.ts';
import { sentencePlacer } from './place-quotation.ts';

export type Stance = Pick<ThemeLabel, 'polarity' | 'direction'>;

interface Place {
  readonly letter: string;
  readonly sentence: number;
  readonly text: string;
}

/** One theme in one sentence: what the label wants and what the program has. */
export interface ThemePair extends Place {
  readonly theme: string;
  readonly wanted: Stance | null;
  readonly got: Stance | null;
}

/** One value, to the nearest whole number, with its unit, in one sentence. */
export interface MeasurePair extends Place {
  readonly measure: string;
  readonly wanted: boolean;
  readonly got: boolean;
}

export interface LetterPairs {
  readonly themes: readonly ThemePair[];
  readonly measures: readonly MeasurePair[];
  /** Quotations that stand in no labelled sentence. */
  readonly notPlaced: number;
}

const measureName = ({ value, unit }: { value: number; unit: string }): string =>
  `${Math.round(value)} ${unit}`;

interface Found {
  readonly findings: Map<string, Finding>;
  readonly measures: Set<string>;
}

const foundIn = (
  { sentences }: LabelledLetter,
  findings: readonly Finding[],
  measures: readonly Measure[],
): { found: Found[]; notPlaced: number } => {
  const placeOf = sentencePlacer(sentences);
  const found = sentences.map((): Found => ({ findings: new Map(), measures: new Set() }));
  let notPlaced = 0;
  const at = (quote: string): Found | undefined => {
    const index = placeOf(quote);
    if (index === null) notPlaced += 1;
    return index === null ? undefined : found[index];
  };
  for (const finding of findings) {
    const place = at(finding.evidence.quote);
    // The first finding on a theme stands for the sentence.
    if (place && finding.theme !== null && !place.findings.has(finding.theme))
      place.findings.set(finding.theme, finding);
  }
  for (const measure of measures) at(measure.evidence.quote)?.measures.add(measureName(measure));
  return { found, notPlaced };
};

const union = <Value>(one: Iterable<Value>, other: Iterable<Value>): Value[] => [
  ...new Set([...one, ...other]),
];

/** A labelled letter and its record, if there is one → every theme and measure that either has, sentence by sentence. */
export const pairLetter = (
  labelled: LabelledLetter,
  record: LetterRecord | undefined,
): LetterPairs => {
  const { found, notPlaced } = foundIn(labelled, record?.findings ?? [], record?.measures ?? []);
  const themes: ThemePair[] = [];
  const measures: MeasurePair[] = [];
  labelled.sentences.forEach(({ id, text }, index) => {
    const place = { letter: labelled.key, sentence: id, text };
    const label = labelled.labels[index];
    const wanted = new Map((label?.labels ?? []).map((each) => [each.theme, each]));
    const got = found[index]?.findings ?? new Map<string, Finding>();
    for (const theme of union(wanted.keys(), got.keys()))
      themes.push({
        ...place,
        theme,
        wanted: wanted.get(theme) ?? null,
        got: got.get(theme) ?? null,
      });
    const wantedMeasures = new Set((label?.measures ?? []).map(measureName));
    const gotMeasures = found[index]?.measures ?? new Set<string>();
    for (const measure of union(wantedMeasures, gotMeasures))
      measures.push({
        ...place,
        measure,
        wanted: wantedMeasures.has(measure),
        got: gotMeasures.has(measure),
      });
  });
  return { themes, measures, notPlaced };
};
