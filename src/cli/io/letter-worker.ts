import type { MessagePort } from 'node:worker_threads';
import type { Theme } from '../../rules/schema.ts';
import {
  doTask,
  type LetterOutcome,
  type LetterTask,
  prepareAnalysis,
} from '../letters/letter-work.ts';

/** A task with the port over which the thread tells that it has begun. */
export type ThreadTask = LetterTask & { readonly begun: MessagePort };

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
  const { begun, ...task } = sent;
  // Loading the rules is not the file's doing, and on a busy machine it takes longer than any file.
  if (task.make === 'record') await prepareAnalysis(task.ownThemes);
  begun.postMessage(null);
  begun.close();
  return doTask(task);
};
