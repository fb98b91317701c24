import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import {
  type ClaimWords,
  claimWordsSchema,
  compileClaimWords,
} from '../check/claims/claim-words.ts';

let loaded: Promise<ClaimWords> | undefined;

const load = async (): Promise<ClaimWords> =>
  compileClaimWords(
    claimWordsSchema.parse(
      parse(await readFile(new URL('../data/claim-words.yaml', import.meta.url), 'utf8')),
    ),
  );

/** The words by which articles tell what letters say, read once a process. */
export const loadClaimWords = (): Promise<ClaimWords> => {
  loaded ??= load();
  return loaded;
};
