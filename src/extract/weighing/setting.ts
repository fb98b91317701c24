import type { SectionKind } from '../../model/document.ts';
import { themeIds } from '../../model/vocabulary.ts';
import type { CueHit } from '../../rules/compile.ts';
import { type CueKind, cueKinds } from '../../rules/schema.ts';
import type { ReadSentence } from '../findings/read-sentence.ts';
import { standsAtHead } from '../findings/sentence-head.ts';
import { placesOf } from './coded-families.ts';
import { codesOf } from './codes.ts';
import type { Emit } from './features.ts';
import { noRow, type WeightTable } from './weight-table.ts';

/** Cues that evaluate, as against those that tell of time, speaker or bounds. */
const evaluating: ReadonlySet<CueKind> = new Set([
  'praise',
  'criticism',
  'concern',
  'deficit',
  'negator',
  'better',
  'worse',
  'stalled',
  'unchanged',
  'more',
  'less',
  'rising',
  'falling',
  'reducer',
]);

const sectionKinds: readonly SectionKind[] = [
  'address',
  'opening',
  'areas-covered',
  'headline',
  'improvement',
  'priority-action',
  'findings',
  'closing',
  'other',
];

/** What can be so of a sentence whatever its words: by family, the values that it can have. */
const settingFamilies = {
  section: sectionKinds,
  length: ['0', '1', '2', '3', '4', '5', '6'],
  evaluations: ['0', '1', '2', '3'],
  cue: cueKinds,
  'no-finding': ['head', 'inside'],
  names: themeIds,
  before: themeIds,
  'referred-to': themeIds,
  opening: themeIds,
} as const;

const family = placesOf(settingFamilies);

const sectionCodes = codesOf(sectionKinds);
const cueCodes = codesOf(cueKinds);
const themeCodes = codesOf(themeIds);

const longest = settingFamilies.length.length - 1;
const mostEvaluations = settingFamilies.evaluations.length - 1;

export const refersBack = ({ cues }: ReadSentence): boolean => {
  for (const hit of cues) if (hit.kind === 'refers-back' && standsAtHead(hit)) return true;
  return false;
};

/** What earlier sentences of the same paragraph name. */
export interface Surroundings {
  /** The sentence before, in the same paragraph; null at its beginning. */
  readonly before: ReadSentence | null;
  /** The first sentence of the paragraph; null where it is this one. */
  readonly opening: ReadSentence | null;
}

/** Tells that a value of a family is so, both by their number. */
type Visit = (family: number, code: number) => void;

/** Which kinds of cues a sentence was seen to have; kept from call to call. */
const seenCues = new Uint8Array(cueKinds.length);

const visitCues = (cues: readonly CueHit[], visit: Visit): void => {
  seenCues.fill(0);
  for (const { kind } of cues) {
    const code = cueCodes.get(kind) ?? 0;
    if (seenCues[code] === 0) visit(family.cue, code);
    seenCues[code] = 1;
  }
};

const countEvaluations = (cues: readonly CueHit[]): number => {
  let count = 0;
  for (const { kind } of cues) if (evaluating.has(kind)) count += 1;
  return count;
};

const visitForm = ({ sentence, tokens, cues }: ReadSentence, visit: Visit): void => {
  visit(family.section, sectionCodes.get(sentence.section.kind) ?? 0);
  visit(family.length, Math.min(longest, tokens.length >> 3));
  visit(family.evaluations, Math.min(mostEvaluations, countEvaluations(cues)));
  visitCues(cues, visit);
  const bar = cues.find(({ kind }) => kind === 'no-finding');
  if (bar) visit(family['no-finding'], standsAtHead(bar) ? 0 : 1);
};

const visitThemes = (
  read: ReadSentence | null,
  named: number,
  referredTo: number | null,
  visit: Visit,
): void => {
  if (read === null) return;
  for (const { theme } of read.named) {
    const code = themeCodes.get(theme.id);
    // Nothing was learnt of themes of the user's own.
    if (code === undefined) continue;
    visit(named, code);
    if (referredTo !== null) visit(referredTo, code);
  }
};

/** What is so of a sentence whatever the theme, its words left aside. */
const visitSetting = (
  read: ReadSentence,
  { before, opening }: Surroundings,
  visit: Visit,
): void => {
  visitForm(read, visit);
  visitThemes(read, family.names, null, visit);
  visitThemes(before, family.before, refersBack(read) ? family['referred-to'] : null, visit);
  visitThemes(opening, family.opening, null, visit);
};

const familyNames = Object.keys(settingFamilies);
const familyValues: ReadonlyArray<readonly string[]> = Object.values(settingFamilies);

/** The same in words, for learning. */
export const emitSetting = (read: ReadSentence, surroundings: Surroundings, emit: Emit): void =>
  visitSetting(read, surroundings, (number, code) =>
    emit(familyNames[number] ?? '', familyValues[number]?.[code] ?? ''),
  );

/** The weights of what is so of a sentence whatever its words. */
export class SettingWeights {
  readonly #table: WeightTable;
  readonly #rows: ReadonlyArray<readonly number[]>;

  constructor(table: WeightTable) {
    this.#table = table;
    this.#rows = familyValues.map((values, number) => {
      const rows = table.rowsOf(familyNames[number] ?? '');
      return values.map((value) => rows.get(value) ?? noRow);
    });
  }

  add(read: ReadSentence, surroundings: Surroundings, sums: Float64Array): void {
    visitSetting(read, surroundings, (number, code) =>
      this.#table.add(this.#rows[number]?.[code] ?? noRow, sums),
    );
  }
}
