import type { ThreadWork } from '../letters/machine.ts';

/** After so many letters it is worth while that each thread learns the other's work as well. */
const longRun = 200;

/** How many of the threads analyse: a letter takes twice as long to read as to analyse. */
const analysersAmong = (threads: number): number => Math.max(1, Math.round(threads / 3));

type Waiting = Readonly<Record<ThreadWork, Array<(seat: number) => void>>>;

/**
 * Says which thread does what next. A thread takes as long to learn its work (to compile it, and to find what of it is
 * worth compiling well) as for fifty letters; so each has its own, and helps with the other's where that is worth while.
 */
export class Seats {
  readonly #count: number;
  readonly #free: Set<number>;
  readonly #waiting: Waiting = { read: [], analyse: [], whole: [] };
  /** Who waits for all seats, and those that are kept for him. */
  #forAll: { readonly kept: Set<number>; readonly resolve: () => void } | null = null;
  #readings = 0;

  constructor(count: number) {
    this.#count = count;
    this.#free = new Set(Array.from({ length: count }, (_, seat) => seat));
  }

  /** The seat that does this work first. */
  seatFor(work: ThreadWork): number {
    return work === 'analyse' ? this.#count - 1 : 0;
  }

  /** Resolves with a free seat when it is the turn of this work. */
  async take(work: ThreadWork): Promise<number> {
    const taken = new Promise<number>((resolve) => this.#waiting[work].push(resolve));
    this.#seatThoseWho();
    return taken;
  }

  /** Resolves when all seats are free, and takes them; nobody else may wait for that meanwhile. */
  async takeAll(): Promise<void> {
    const all = new Promise<void>((resolve) => {
      this.#forAll = { kept: new Set(), resolve };
    });
    this.#seatThoseWho();
    await all;
  }

  giveBack(seat: number): void {
    this.#free.add(seat);
    this.#seatThoseWho();
  }

  giveAllBack(): void {
    for (let seat = 0; seat < this.#count; seat += 1) this.#free.add(seat);
    this.#seatThoseWho();
  }

  #seatThoseWho(): void {
    for (const seat of [...this.#free]) {
      if (this.#forAll) this.#keep(seat);
      else this.#seat(seat);
    }
  }

  #keep(seat: number): void {
    if (!this.#forAll) return;
    const { kept, resolve } = this.#forAll;
    this.#free.delete(seat);
    kept.add(seat);
    if (kept.size < this.#count) return;
    this.#forAll = null;
    resolve();
  }

  #seat(seat: number): void {
    const work = this.#nextFor(seat);
    const next = work && this.#waiting[work].shift();
    if (!next) return;
    if (work === 'read') this.#readings += 1;
    this.#free.delete(seat);
    next(seat);
  }

  #nextFor(seat: number): ThreadWork | null {
    const { read, analyse, whole } = this.#waiting;
    const isAnalyser = seat >= this.#count - analysersAmong(this.#count);
    const isLong = this.#readings >= longRun;
    if (analyse.length > 0 && isAnalyser) return 'analyse';
    if (read.length > 0 && (!isAnalyser || isLong)) return 'read';
    if (whole.length > 0) return 'whole';
    // Where nothing has to be read, as it all was before, everybody analyses.
    return analyse.length > 0 && (isLong || this.#readings === 0) ? 'analyse' : null;
  }
}
