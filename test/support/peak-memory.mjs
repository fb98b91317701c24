// Given to Node with --import: writes the most memory that the process held, in kilobytes, to the file that is named.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['PEAK_MEMORY_FILE'];
if (isMainThread && file)
  process.once('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
