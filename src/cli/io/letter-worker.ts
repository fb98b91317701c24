import type { MessagePort } from 'node:worker_threads';
import { isTroubleOfPdf } from '../../ingest/pdf-document.ts';
import {
  doTask,
  type LetterOutcome,
  type LetterTask,
  prepareAnalysis,
} from '../letters/letter-work.ts';

/** A task with the port over which the thread tells that it has begun. */
export type ThreadTask = LetterTask & { readonly begun: MessagePort };

// pdf.js asks for several fonts at once, and nobody waits for the others when one is damaged. What the task itself waits
// for tells of the file; anything else ends the thread, as it does without this.
process.on('unhandledRejection', (error) => {
  if (!isTroubleOfPdf(error)) throw error;
});

/** What a thread does; the pool calls it by this name. */
export const readInThread = async ({ begun, ...task }: ThreadTask): Promise<LetterOutcome> => {
  // Loading the rules is not the file's doing, and on a busy machine it takes longer than any file.
  if (task.make === 'record') await prepareAnalysis(task.ownThemes);
  begun.postMessage(null);
  begun.close();
  return doTask(task);
};
