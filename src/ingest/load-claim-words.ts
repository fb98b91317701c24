import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import {
  type ClaimWords,
  claimWordsSchema,
  compileClaimWords,
  thesaurusSchema,
} from '../check/claims/claim-words.ts';

let loaded: Promise<ClaimWords> | undefined;

const readData = async (name: string): Promise<unknown> =>
  parse(await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'));

const load = async (): Promise<ClaimWords> =>
  compileClaimWords(
    claimWordsSchema.parse(await readData('claim-words.yaml')),
    thesaurusSchema.parse(await readData('thesaurus.yaml')),
  );

/** The words by which articles tell what letters say, read once a process. */
export const loadClaimWords = (): Promise<ClaimWords> => {
  loaded ??= load();
  return loaded;
};
