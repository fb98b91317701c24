import { type State, stateAfter } from './automaton.ts';
import { PairTable, withRoom } from './number-table.ts';
import { barrier, nothing, type Terms } from './terms.ts';

/** A place that some phrases have come to; up to `skips` words may be passed over before it is left. */
interface Standing {
  readonly state: State;
  readonly skips: number;
}

/** All places that the phrases begun at one word have come to together: what follows depends on nothing else. */
interface Prospect {
  readonly standings: readonly Standing[];
  /** The rules whose phrases end here. */
  readonly rules: readonly number[];
}

/** Takes note of the rules whose phrases end before a token. */
export interface Noter {
  clear(): void;
  note(rules: readonly number[], to: number): void;
}

/** The number of the prospect in which no phrase can be completed any more. */
export const nowhere = 0;
const unknown = -1;
const noRules: readonly number[] = [];

/**
 * What is looked up of a prospect at every step lies side by side: three masks, and what follows a word that is passed
 * over, doubled, with 1 added where phrases end.
 */
const prospectFacts = { size: 4, skipped: 3 } as const;
/** The same of a reading; `opens` is what may follow where it begins a phrase. */
const readingFacts = { size: 4, opens: 3 } as const;

/** Bounds the memory of a run over hostile text; beyond it, all is forgotten and worked out anew. */
const mostProspects = 100_000;
const mostSteps = 500_000;

const masks = 3;
const bits = 32;

/** Numbers that share a bit with those of other terms wherever the two have a term in common, and seldom elsewhere. */
const addToMasks = (terms: readonly number[], facts: Int32Array, at: number): void => {
  for (const term of terms) {
    const mask = at + (term % masks);
    facts[mask] = (facts[mask] as number) | (1 << (Math.floor(term / masks) % bits));
  }
};

/** Of the standings at one place, that with the most words to pass over holds for all. */
const reach = (standings: Map<State, number>, state: State, skips: number): void => {
  const known = standings.get(state);
  if (known !== undefined && known >= skips) return;
  standings.set(state, skips);
  if (known === undefined) for (const { most, next } of state.gaps) reach(standings, next, most);
};

/**
 * Works out what may follow a row of words, and keeps it: each row of words is worked out once, and looked up when it
 * comes again. Prospects are numbers; the same places are one prospect, however they were reached.
 */
export class Prospects {
  readonly #root: State;
  readonly #terms: Terms;
  #prospects: Prospect[] = [];
  #byPlaces = new Map<string, number>();
  #prospectFacts = new Int32Array(0);
  #readingFacts = new Int32Array(0);
  #readings = 0;
  #steps = new PairTable();

  constructor(root: State, terms: Terms) {
    this.#root = root;
    this.#terms = terms;
    this.#forget();
  }

  /** To be called now and then, where no prospect is at hand. */
  keepWithinBounds(): void {
    if (this.#prospects.length > mostProspects || this.#steps.size > mostSteps) this.#forget();
  }

  #forget(): void {
    this.#prospects = [];
    this.#byPlaces.clear();
    this.#steps = new PairTable();
    this.#readings = 0;
    // The first one is nowhere.
    this.#keep(nowhere, []);
  }

  rulesOf(prospect: number): readonly number[] {
    return this.#prospects[prospect]?.rules ?? noRules;
  }

  /** To be called for each reading before any other question about it. */
  meet(reading: number): void {
    for (; this.#readings <= reading; this.#readings += 1) this.#meetNext(this.#readings);
  }

  #meetNext(reading: number): void {
    const at = reading * readingFacts.size;
    const opens = this.#workedOut([{ state: this.#root, skips: 0 }], reading);
    this.#readingFacts = withRoom(this.#readingFacts, at + readingFacts.size);
    this.#readingFacts.fill(0, at, at + masks);
    addToMasks(this.#terms.termsOf(reading), this.#readingFacts, at);
    this.#readingFacts[at + readingFacts.opens] = opens;
  }

  /** What may follow a word with which a phrase begins. */
  openedBy(reading: number): number {
    return this.#readingFacts[reading * readingFacts.size + readingFacts.opens] as number;
  }

  /**
   * Follows the phrases that the reading at `from` opens, and notes those that end.
   *
   * @param opened what `openedBy` says of that reading
   * @returns false where none ends
   */
  follow(opened: number, readings: Int32Array, from: number, length: number, note: Noter): boolean {
    let found = false;
    let prospect = opened;
    for (let at = from + 1; prospect !== nowhere; at += 1) {
      if (
        ((this.#prospectFacts[prospect * prospectFacts.size + prospectFacts.skipped] as number) &
          1) ===
        1
      ) {
        if (!found) note.clear();
        found = true;
        note.note(this.rulesOf(prospect), at);
      }
      if (at === length) break;
      prospect = this.#after(prospect, readings[at] as number);
    }
    return found;
  }

  /** What may follow when `reading` comes next. */
  #after(prospect: number, reading: number): number {
    const at = prospect * prospectFacts.size;
    const ofReading = reading * readingFacts.size;
    const here = this.#prospectFacts;
    const next = this.#readingFacts;
    const shared =
      ((here[at] as number) & (next[ofReading] as number)) |
      ((here[at + 1] as number) & (next[ofReading + 1] as number)) |
      ((here[at + 2] as number) & (next[ofReading + 2] as number));
    if (shared !== 0) return this.#stepOn(prospect, reading);
    if (reading === barrier) return nowhere;
    const skipped = (here[at + prospectFacts.skipped] as number) >> 1;
    return skipped === unknown ? this.#skip(prospect) : skipped;
  }

  #stepOn(prospect: number, reading: number): number {
    const known = this.#steps.get(prospect, reading);
    if (known !== unknown) return known;
    const made = this.#workedOut(this.#prospects[prospect]?.standings ?? [], reading);
    this.#steps.set(prospect, reading, made);
    return made;
  }

  #skip(prospect: number): number {
    const skipped = this.#workedOut(this.#prospects[prospect]?.standings ?? [], nothing);
    const at = prospect * prospectFacts.size + prospectFacts.skipped;
    this.#prospectFacts[at] = (skipped << 1) | ((this.#prospectFacts[at] as number) & 1);
    return skipped;
  }

  #workedOut(standings: readonly Standing[], reading: number): number {
    const reached = new Map<State, number>();
    const terms = this.#terms.termsOf(reading);
    const mayPass = reading !== barrier;
    for (const { state, skips } of standings) {
      for (const term of terms) {
        const next = stateAfter(state, term);
        if (next) reach(reached, next, 0);
      }
      if (mayPass && skips > 0) reach(reached, state, skips - 1);
    }
    return reached.size === 0 ? nowhere : this.#numberOf(reached);
  }

  #numberOf(reached: ReadonlyMap<State, number>): number {
    const standings: Standing[] = [];
    for (const [state, skips] of reached) standings.push({ state, skips });
    standings.sort((one, other) => one.state.number - other.state.number);
    // Numbers as characters: to write them out in digits takes longer than all else here.
    let key = '';
    for (const { state, skips } of standings)
      key += String.fromCharCode(state.number & 0xffff, state.number >>> 16, skips);
    const known = this.#byPlaces.get(key);
    if (known !== undefined) return known;
    const number = this.#prospects.length;
    this.#byPlaces.set(key, number);
    this.#keep(number, standings);
    return number;
  }

  #keep(number: number, standings: readonly Standing[]): void {
    const at = number * prospectFacts.size;
    this.#prospectFacts = withRoom(this.#prospectFacts, at + prospectFacts.size);
    this.#prospectFacts.fill(0, at, at + masks);
    const rules = new Set<number>();
    let skipped = nowhere;
    for (const { state, skips } of standings) {
      addToMasks(state.terms, this.#prospectFacts, at);
      for (const rule of state.rules) rules.add(rule);
      if (skips > 0) skipped = unknown;
    }
    this.#prospects.push({ standings, rules: rules.size === 0 ? noRules : [...rules] });
    this.#prospectFacts[at + prospectFacts.skipped] = (skipped << 1) | (rules.size > 0 ? 1 : 0);
  }
}
