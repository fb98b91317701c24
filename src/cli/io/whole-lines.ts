import { createReadStream } from 'node:fs';

const lineEnd = 0x0a;

/** The whole lines of a file, each as it stands; the last is left out where its end was not written. */
export async function* wholeLines(path: string): AsyncGenerator<string, void> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    if (!Buffer.isBuffer(chunk)) continue;
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(lineEnd); end >= 0; end = rest.indexOf(lineEnd)) {
      yield rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
    }
  }
}
