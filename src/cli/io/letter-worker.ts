import type { Theme } from '../../rules/schema.ts';
import {
  doTask,
  type LetterOutcome,
  type LetterTask,
  prepareAnalysis,
} from '../letters/letter-work.ts';
import { startClock, type TaskClock } from './task-clock.ts';

/** A task, and what tells when the thread has begun with it. */
export type ThreadTask = LetterTask & { readonly clock: TaskClock };

/** What a thread may do before it has a task. */
export interface ThreadPreparation {
  readonly prepare: readonly Theme[];
}

/** What a thread does; the pool calls it by this name. */
export const readInThread = async (
  sent: ThreadTask | ThreadPreparation,
): Promise<LetterOutcome | null> => {
  if ('prepare' in sent) {
    await prepareAnalysis(sent.prepare);
    return null;
  }
  const { clock, ...task } = sent;
  // Loading the rules is not the file's doing, and on a busy machine it takes longer than any file.
  if (task.make === 'record') await prepareAnalysis(task.ownThemes);
  startClock(clock);
  return doTask(task);
};
