import { createHash } from 'node:crypto';
import type { Extraction } from '../../model/extraction.ts';
import { schemaVersion } from '../../model/schema-version.ts';
import type { Shard, ShardLine } from '../../model/shard.ts';
import { formatExtractionJsonl } from '../../report/extract-jsonl.ts';
import type { ResultPart } from './result-part.ts';
import type { RunIdentity } from './run-identity.ts';

const lineEnd = 0x0a;

/** A letter, or a file that gave none, is a line. */
const linesIn = (pieces: readonly Uint8Array[]): number => {
  let count = 0;
  for (const piece of pieces)
    for (let end = piece.indexOf(lineEnd); end >= 0; end = piece.indexOf(lineEnd, end + 1))
      count += 1;
  return count;
};

/** Gathers what the last line of a shard says. */
export class ShardLineMaker {
  readonly #shard: Shard;
  readonly #identity: RunIdentity;
  readonly #inputs = createHash('sha256');
  readonly #lines = createHash('sha256');
  #count = 0;

  constructor(shard: Shard, identity: RunIdentity) {
    this.#shard = shard;
    this.#identity = identity;
  }

  /**
   * Takes every part of the batch, those of other shards too.
   *
   * @param lines what it makes, where that is at hand
   */
  take({ name, sha256 }: ResultPart, extraction: Extraction, lines: ResultPart['lines']): void {
    this.#inputs.update(`${JSON.stringify([name, sha256])}\n`);
    for (const piece of lines ?? [formatExtractionJsonl(extraction)]) this.#lines.update(piece);
    this.#count +=
      lines === null ? extraction.letters.length + extraction.unread.length : linesIn(lines);
  }

  /** With its line end. */
  get text(): string {
    const line: ShardLine = {
      schemaVersion,
      shard: {
        ...this.#shard,
        inputs: this.#inputs.digest('hex'),
        ...this.#identity,
        lines: this.#count,
        linesSha256: this.#lines.digest('hex'),
      },
    };
    return `${JSON.stringify(line)}\n`;
  }
}
