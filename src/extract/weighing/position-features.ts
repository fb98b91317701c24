import {
  directionSchema,
  findingKindSchema,
  findingSourceSchema,
  polaritySchema,
  themeIds,
  timeSchema,
} from '../../model/vocabulary.ts';
import type { CueHit, Mention } from '../../rules/compile.ts';
import { cueKinds, goodDirections } from '../../rules/schema.ts';
import { clauseIndexAt } from '../findings/clauses.ts';
import type { ThemedFinding } from '../findings/sentence-finding.ts';
import { type Codes, newCodes, placesOf } from './coded-families.ts';
import { codesOf } from './codes.ts';
import {
  cueShape,
  distances,
  findingShape,
  mostClauses,
  noCueBefore,
  relations,
} from './position-shape.ts';

const themeCodes = codesOf(themeIds);
const goodCodes = codesOf(goodDirections);
const polarityCodes = codesOf(polaritySchema.options);
const directionCodes = codesOf(directionSchema.options);
const timeCodes = codesOf(timeSchema.options);
const sourceCodes = codesOf(findingSourceSchema.options);
const kindCodes = codesOf(findingKindSchema.options);
const cueCodes = codesOf(cueKinds);

const inFinding = placesOf(findingShape.parts);
const inCue = placesOf(cueShape.parts);

/** Both are kept from call to call. */
const ofFinding = newCodes(findingShape);
const ofCue = newCodes(cueShape);

/**
 * A finding as the rules read it → what is so of it whatever its words.
 *
 * @returns codes that hold until the next call
 */
export const findingCodes = (finding: ThemedFinding): Codes => {
  const { theme, mentions, read } = finding;
  ofFinding[inFinding.theme] = themeCodes.get(theme.id) ?? 0;
  ofFinding[inFinding.good] = goodCodes.get(theme.good) ?? 0;
  ofFinding[inFinding.polarity] = polarityCodes.get(finding.polarity) ?? 0;
  ofFinding[inFinding.direction] = directionCodes.get(finding.direction) ?? 0;
  ofFinding[inFinding.evaluated] = finding.evaluated ? 1 : 0;
  ofFinding[inFinding.time] = timeCodes.get(finding.time) ?? 0;
  ofFinding[inFinding.source] = sourceCodes.get(finding.source) ?? 0;
  ofFinding[inFinding.kind] = kindCodes.get(finding.kind) ?? 0;
  ofFinding[inFinding.named] = mentions.length > 0 ? 1 : 0;
  ofFinding[inFinding.clauses] = Math.min(mostClauses, read.clauses.length);
  return ofFinding;
};

/** The clauses that name a theme, each one place on, so that all have a place before and after them. */
class NamingClauses {
  #marks = new Uint8Array(64);
  #all = false;

  enter({ mentions, read: { clauses } }: ThemedFinding): void {
    // A theme without a name is in all of them.
    this.#all = mentions.length === 0;
    if (clauses.length + 2 > this.#marks.length) this.#marks = new Uint8Array(clauses.length * 2);
    this.#marks.fill(0, 0, clauses.length + 2);
    for (const { to } of mentions) this.#marks[clauseIndexAt(clauses, to - 1) + 1] = 1;
  }

  /** Where a clause stands, seen from those that name the theme. */
  relationOf(clause: number): number {
    if (this.#all || this.#marks[clause + 1] === 1) return inside;
    if (this.#marks[clause] === 1) return next;
    return this.#marks[clause + 2] === 1 ? last : far;
  }
}

const [inside, next, last, far] = (['in', 'next', 'last', 'far'] as const).map((relation) =>
  relations.indexOf(relation),
) as [number, number, number, number];

/** How near to the theme's words a cue counts as near, in tokens. */
const near = 3;

/** Asked for the cues of a sentence in order, as what lies far before one of them lies far before the next. */
class MentionDistance {
  #mentions: readonly Mention[] = [];
  #first = 0;

  enter({ mentions }: ThemedFinding): void {
    this.#mentions = mentions;
    this.#first = 0;
  }

  of({ from, to }: CueHit): number {
    const mentions = this.#mentions;
    if (mentions.length === 0) return unnamed;
    while (from - (mentions[this.#first]?.to ?? from) > near) this.#first += 1;
    for (let index = this.#first; index < mentions.length; index += 1) {
      const mention = mentions[index] as Mention;
      if (mention.from - to > near) return away;
      if (from < mention.to || from - mention.to <= near) return close;
    }
    return away;
  }
}

const [unnamed, close, away] = (['unnamed', 'near', 'away'] as const).map((distance) =>
  distances.indexOf(distance),
) as [number, number, number];

const naming = new NamingClauses();
const distance = new MentionDistance();

/**
 * A finding → what is so of each cue of its sentence, in order.
 *
 * @param visit gets codes that hold until it returns
 */
export const eachCue = (
  finding: ThemedFinding,
  visit: (hit: CueHit, codes: Codes, relation: number) => void,
): void => {
  const { theme, read } = finding;
  naming.enter(finding);
  distance.enter(finding);
  ofCue[inCue.theme] = themeCodes.get(theme.id) ?? 0;
  ofCue[inCue.good] = goodCodes.get(theme.good) ?? 0;
  ofCue[inCue.polarity] = polarityCodes.get(finding.polarity) ?? 0;
  ofCue[inCue.direction] = directionCodes.get(finding.direction) ?? 0;
  let cueBefore: number = noCueBefore;
  for (const hit of read.cues) {
    const cue = cueCodes.get(hit.kind) ?? 0;
    const relation = naming.relationOf(clauseIndexAt(read.clauses, hit.from));
    ofCue[inCue.cue] = cue;
    ofCue[inCue.relation] = relation;
    ofCue[inCue.distance] = distance.of(hit);
    ofCue[inCue.cueBefore] = cueBefore;
    visit(hit, ofCue, relation);
    cueBefore = cue;
  }
};
