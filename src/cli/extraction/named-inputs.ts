import { type ExpandedInputs, standardInput } from '../../ingest/expand-inputs.ts';
import { byCodeUnits } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import type { Io } from '../io.ts';
import { isResultName, isResultStart, resultStartBytes } from '../saved-result.ts';

/** Something to be read, under the name that its result has. */
export interface NamedInput {
  readonly name: string;
  readonly path: string;
  /** Why there is nothing to be read. */
  readonly problem: Problem | null;
}

/** Those of one name: nearly always one. */
export type InputGroup = readonly [NamedInput, ...NamedInput[]];

/** What the command line names, in the order of the result. */
export const inputGroups = (
  { files, unread }: Pick<ExpandedInputs, 'files' | 'unread'>,
  nameOf: (path: string) => string,
): InputGroup[] => {
  const inputs = [
    ...unread.map(({ path, problem }) => ({ name: path, path, problem })),
    ...files.map((path) => ({ name: nameOf(path), path, problem: null })),
  ].sort((one, other) => byCodeUnits(one.name, other.name));
  const groups: InputGroup[] = [];
  for (const input of inputs) {
    const last = groups.at(-1);
    if (last?.[0].name === input.name) groups[groups.length - 1] = [...last, input];
    else groups.push([input]);
  }
  return groups;
};

const startOf = (path: string, io: Io): Promise<Uint8Array> =>
  path === standardInput ? io.stdin() : io.readStart(path, resultStartBytes);

/** Whether a file is a saved result, whose records may belong anywhere in the order; a PDF is taken at its name. */
const isResult = async (path: string, io: Io): Promise<boolean> => {
  if (isResultName(path)) return true;
  if (/\.pdf$/iu.test(path)) return false;
  // A file that cannot be opened is told of when it is read.
  const start = await startOf(path, io).catch(() => new Uint8Array());
  return isResultStart(start);
};

export const hasSavedResult = async (files: readonly string[], io: Io): Promise<boolean> => {
  for (const path of files) if (await isResult(path, io)) return true;
  return false;
};
