import type { MessagePort } from 'node:worker_threads';
import { doTask, type LetterOutcome, type LetterTask } from '../letters/letter-work.ts';

/** A task with the port over which the thread tells that it has begun. */
export type ThreadTask = LetterTask & { readonly begun: MessagePort };

/** What a thread does; the pool calls it by this name. */
export const readInThread = ({ begun, ...task }: ThreadTask): Promise<LetterOutcome> => {
  begun.postMessage(null);
  begun.close();
  return doTask(task);
};
