import type { Io } from '../io.ts';
import type { RunOptions } from '../options.ts';
import { startProgress } from '../progress/progress.ts';
import { readInWords } from '../read-letters.ts';
import { tellVerbosely } from '../tell-verbosely.ts';
import type { ResultPart } from './result-part.ts';

interface TellingOptions extends Pick<RunOptions, 'progress'> {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** The same parts; on the way it is told how far the run is. */
export async function* withProgress(
  parts: AsyncIterable<ResultPart>,
  total: number,
  options: TellingOptions,
  io: Io,
): AsyncGenerator<ResultPart> {
  const progress = startProgress(total, options, io);
  try {
    for await (const part of parts) {
      progress.step(part.unread.length > 0);
      // A line must not begin behind the bar.
      if (part.unread.length > 0 || part.hasProblems || options.verbose) progress.end();
      if (options.verbose)
        tellVerbosely(part.name, part.isOwn ? readInWords(part) : 'of another shard', options, io);
      yield part;
    }
  } finally {
    progress.end();
  }
}
