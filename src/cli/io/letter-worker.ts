import { kTransferable, kValue, markMovable } from 'tinypool';
import type { Theme } from '../../rules/schema.ts';
import {
  doTask,
  type LetterOutcome,
  type LetterTask,
  prepareAnalysis,
} from '../letters/letter-work.ts';
import { giveWay } from './give-way.ts';
import { startClock, type TaskClock } from './task-clock.ts';

/** A task, and what tells when the thread has begun with it. */
export type ThreadTask = LetterTask & { readonly clock: TaskClock };

/** What a thread may do before it has a task. */
export interface ThreadPreparation {
  readonly prepare: readonly Theme[];
}

/** Bytes in memory of their own can be given away; small ones share theirs. */
const isAlone = (bytes: Uint8Array | null): bytes is Uint8Array<ArrayBuffer> =>
  bytes !== null && bytes.byteLength === bytes.buffer.byteLength;

/** An outcome whose bytes are given away to the thread that asked for it and not copied; the pool unpacks it on the way. */
interface GivenAway {
  readonly [kTransferable]: readonly ArrayBuffer[];
  readonly [kValue]: LetterOutcome;
}

const givenAway = (outcome: LetterOutcome): LetterOutcome | GivenAway => {
  if (!outcome.made) return outcome;
  const { source, record } = outcome.made;
  const buffers = new Set([source, record].filter(isAlone).map(({ buffer }) => buffer));
  const given = { [kTransferable]: [...buffers], [kValue]: outcome };
  markMovable(given);
  return given;
};

/** What a thread does; the pool calls it by this name. */
export const readInThread = async (
  sent: ThreadTask | ThreadPreparation,
): Promise<LetterOutcome | GivenAway | null> => {
  if ('prepare' in sent) {
    // Reading is what a run waits for: those who read go ahead, and what they are ahead by is analysed at the end.
    giveWay();
    await prepareAnalysis(sent.prepare);
    return null;
  }
  const { clock, ...task } = sent;
  // Loading the rules is not the file's doing, and on a busy machine it takes longer than any file.
  if (task.make === 'record') await prepareAnalysis(task.ownThemes);
  startClock(clock);
  return givenAway(await doTask(task));
};
