import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { z } from 'zod';
import type { Knowledge } from '../extract/knowledge.ts';
import {
  type AuthorityIndex,
  type AuthorityRow,
  authorityRowSchema,
  indexAuthorities,
  providersSchema,
} from '../extract/letter/authority-index.ts';
import { createMeasureFinder, type MeasureFinder } from '../extract/measures/find-measures.ts';
import { measureListsSchema } from '../extract/measures/lists.ts';
import { PositionWeights, positionColumns } from '../extract/weighing/weigh-position.ts';
import { anyTheme, ThemeWeights } from '../extract/weighing/weigh-themes.ts';
import { parseWeights, type WeightTable } from '../extract/weighing/weight-table.ts';
import type { Weights } from '../extract/weighing/weights.ts';
import { themeIds } from '../model/vocabulary.ts';
import { compileRules } from '../rules/compile.ts';
import type { CompiledPhrases } from '../rules/compiled-phrases.ts';
import type { Theme } from '../rules/schema.ts';
import { dataFolder, loadCues, loadThemes, readYaml, rulesFolder } from './load-rules.ts';
import { readBuilt } from './own-yaml.ts';

let loaded: Promise<Knowledge> | undefined;

/** The English authorities, with their names and codes. */
export const loadAuthorityRows = async (): Promise<AuthorityRow[]> => {
  const rows = parseCsv(await readFile(new URL('authorities.csv', dataFolder), 'utf8'), {
    columns: true,
  });
  return z.array(authorityRowSchema).parse(rows);
};

/** The same, and the companies that run services for them, ready to be found in a text. */
export const loadAuthorities = async (): Promise<AuthorityIndex> => {
  const providers = await readYaml(new URL('providers.yaml', dataFolder), providersSchema);
  return indexAuthorities(await loadAuthorityRows(), providers);
};

/** What reads figures; it needs no themes. */
export const loadMeasures = async (): Promise<MeasureFinder> =>
  createMeasureFinder(
    await readYaml(new URL('measures/lists.yaml', rulesFolder), measureListsSchema),
  );

const readWeights = async (name: string, columns: readonly string[]): Promise<WeightTable> =>
  parseWeights(await readFile(new URL(`weights/${name}.tsv`, rulesFolder), 'utf8'), columns);

const loadWeights = async (themes: readonly Theme[], own: readonly Theme[]): Promise<Weights> => {
  const [words, context, positions] = await Promise.all([
    readWeights('theme-words', [...themeIds, anyTheme]),
    readWeights('theme-context', ['odds']),
    readWeights('positions', positionColumns),
  ]);
  return {
    themes: new ThemeWeights(themeIds, words, context),
    positions: new PositionWeights(positions),
    learntWith: new Set(themes.filter((theme) => !own.includes(theme))),
  };
};

const isPhrases = (value: unknown): value is CompiledPhrases =>
  typeof value === 'object' && value !== null && 'states' in value;

/** The phrases of the rules that come with the program, as the build left them; sources have none. */
const builtPhrases = async (): Promise<CompiledPhrases | undefined> => {
  const phrases = await readBuilt(new URL('phrases', rulesFolder));
  return isPhrases(phrases) ? phrases : undefined;
};

const load = async (own: readonly Theme[]): Promise<Knowledge> => {
  const [themes, cues, phrases, authorities, measures] = await Promise.all([
    loadThemes(own),
    loadCues(),
    own.length === 0 ? builtPhrases() : undefined,
    loadAuthorities(),
    loadMeasures(),
  ]);
  const weights = await loadWeights(themes, own);
  return { themes, rules: compileRules(themes, cues, phrases), authorities, measures, weights };
};

/** The rules and tables that come with the program, read once a process, and the user's own themes. */
export const loadKnowledge = (own: readonly Theme[] = []): Promise<Knowledge> => {
  if (own.length > 0) return load(own);
  loaded ??= load([]);
  return loaded;
};
