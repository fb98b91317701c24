import { listLabels } from '../ingest/list-labels.ts';
import { InputError, UsageError } from '../model/errors.ts';
import { type LabelledLetter, labelledLetterSchema } from '../model/labels.ts';
import type { Io } from './io.ts';
import { cannotReadLabels, labelsOfOneLetterTwice, noLabelsInFolder } from './messages.ts';
import { readBytes } from './read-bytes.ts';

const parseJson = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UsageError(cannotReadLabels(path, 'not valid JSON'), { cause: error });
    throw error;
  }
};

const readFile = async (path: string, io: Io): Promise<LabelledLetter> => {
  const value = parseJson(new TextDecoder().decode(await readBytes(path, io)), path);
  const parsed = labelledLetterSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the file';
  throw new UsageError(cannotReadLabels(path, `${place}: ${issue?.message ?? 'not valid'}`), {
    cause: parsed.error,
  });
};

/**
 * Labelled letters of a file or a folder, in order of name.
 *
 * @throws UsageError where they cannot be read, or where two are of one letter
 */
export const readLabels = async (given: string, io: Io): Promise<LabelledLetter[]> => {
  const letters = new Map<string, LabelledLetter>();
  try {
    const paths = await listLabels(given, io.cwd);
    if (paths.length === 0) throw new UsageError(cannotReadLabels(given, noLabelsInFolder));
    for (const path of paths) {
      const letter = await readFile(path, io);
      const other = letters.get(letter.sha256);
      if (other)
        throw new UsageError(cannotReadLabels(path, labelsOfOneLetterTwice(letter.key, other.key)));
      letters.set(letter.sha256, letter);
    }
  } catch (error) {
    if (error instanceof InputError)
      throw new UsageError(cannotReadLabels(given, error.message), { cause: error });
    throw error;
  }
  return [...letters.values()];
};
