import {
  directionSchema,
  findingKindSchema,
  findingSourceSchema,
  polaritySchema,
  themeIds,
  timeSchema,
} from '../../model/vocabulary.ts';
import type { CueHit } from '../../rules/compile.ts';
import { cueKinds, goodDirections } from '../../rules/schema.ts';
import type { ThemedFinding } from '../findings/sentence-finding.ts';
import type { Codes } from './coded-families.ts';
import {
  type cueShape,
  distances,
  type findingShape,
  mostClauses,
  noCueBefore,
  relations,
} from './position-shape.ts';

type FindingCodes = Codes<(typeof findingShape)['parts']>;
type CueCodes = Codes<(typeof cueShape)['parts']>;

const codesOf = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, code) => [value, code]));

const themeCodes = codesOf(themeIds);
const goodCodes = codesOf(goodDirections);
const polarityCodes = codesOf(polaritySchema.options);
const directionCodes = codesOf(directionSchema.options);
const timeCodes = codesOf(timeSchema.options);
const sourceCodes = codesOf(findingSourceSchema.options);
const kindCodes = codesOf(findingKindSchema.options);
const cueCodes = codesOf(cueKinds);

const readingOf = ({ theme, polarity, direction }: ThemedFinding) => ({
  theme: themeCodes.get(theme.id) ?? 0,
  good: goodCodes.get(theme.good) ?? 0,
  polarity: polarityCodes.get(polarity) ?? 0,
  direction: directionCodes.get(direction) ?? 0,
});

/** A finding as the rules read it → what is so of it whatever its words. */
export const findingCodes = (finding: ThemedFinding): FindingCodes => ({
  ...readingOf(finding),
  evaluated: finding.evaluated ? 1 : 0,
  time: timeCodes.get(finding.time) ?? 0,
  source: sourceCodes.get(finding.source) ?? 0,
  kind: kindCodes.get(finding.kind) ?? 0,
  named: finding.mentions.length > 0 ? 1 : 0,
  clauses: Math.min(mostClauses, finding.read.clauses.length),
});

const clauseAt = ({ read }: ThemedFinding, token: number): number =>
  read.clauses.findIndex(({ from, to }) => from <= token && token < to);

/** Where a clause stands, seen from those that name the theme; a theme without a name is in all of them. */
const relationOf = (naming: readonly number[], clause: number): number => {
  if (naming.length === 0 || naming.includes(clause)) return relations.indexOf('in');
  if (naming.includes(clause - 1)) return relations.indexOf('next');
  return relations.indexOf(naming.includes(clause + 1) ? 'last' : 'far');
};

/** How near to the theme's words a cue counts as near, in tokens. */
const near = 3;

const distanceOf = (hit: CueHit, { mentions }: ThemedFinding): number => {
  if (mentions.length === 0) return distances.indexOf('unnamed');
  const isNear = mentions.some(
    ({ from, to }) => (hit.from >= to ? hit.from - to : from - hit.to) <= near,
  );
  return distances.indexOf(isNear ? 'near' : 'away');
};

/** A finding → what is so of each cue of its sentence, in order. */
export const eachCue = (
  finding: ThemedFinding,
  visit: (hit: CueHit, codes: CueCodes) => void,
): void => {
  const naming = finding.mentions.map(({ to }) => clauseAt(finding, to - 1));
  const reading = readingOf(finding);
  let cueBefore: number = noCueBefore;
  for (const hit of finding.read.cues) {
    const cue = cueCodes.get(hit.kind) ?? 0;
    const relation = relationOf(naming, clauseAt(finding, hit.from));
    visit(hit, { ...reading, cue, relation, distance: distanceOf(hit, finding), cueBefore });
    cueBefore = cue;
  }
};
