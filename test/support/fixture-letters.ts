import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LetterIndex } from '../../src/check/letters/letter-index.ts';
import { readLetterFacts } from '../../src/extract/letter/letter-facts.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import { cleanDocument } from '../../src/text/clean.ts';
import { structureDocument } from '../../src/text/structure.ts';
import { authorities } from './letter-from-text.ts';

const folder = fileURLToPath(new URL('../../fixtures/letters-text/', import.meta.url));

/** The fixture letters whose names begin so, ready to be checked against; each goes by its file name. */
export const fixtureLetters = async (beginnings: readonly string[]): Promise<LetterIndex> => {
  const files = (await readdir(folder)).sort();
  const chosen = files.filter((file) => beginnings.some((start) => file.startsWith(start)));
  return new LetterIndex(
    await Promise.all(
      chosen.map(async (file) => {
        const source = await readSource(await readFile(`${folder}${file}`), file);
        const document = structureDocument(cleanDocument(source));
        return { document, letter: readLetterFacts(document, authorities).letter };
      }),
    ),
  );
};
