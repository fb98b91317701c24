import {
  type ClaimWords,
  claimWordsSchema,
  compileClaimWords,
  thesaurusSchema,
} from '../check/claims/claim-words.ts';
import { readOwnYaml } from './own-yaml.ts';

let loaded: Promise<ClaimWords> | undefined;

const readData = (name: string): Promise<unknown> =>
  readOwnYaml(new URL(`../data/${name}`, import.meta.url));

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
