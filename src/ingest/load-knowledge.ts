import { readdir, readFile } from 'node:fs/promises';
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
import {
  type FocusArea,
  focusAreasSchema,
  type Reorganisation,
  reorganisationsSchema,
} from '../model/background.ts';
import { themeIds } from '../model/vocabulary.ts';
import { compileRules } from '../rules/compile.ts';
import { type Cue, cueFileSchema, type Theme, themeSchema } from '../rules/schema.ts';
import { readOwnYaml } from './own-yaml.ts';

const rulesFolder = new URL('../rules/', import.meta.url);
const dataFolder = new URL('../data/', import.meta.url);

const readYaml = async <T>(file: URL, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(await readOwnYaml(file));

const yamlFiles = async (folder: URL): Promise<URL[]> =>
  (await readdir(folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => new URL(name, folder));

const readAll = async <T>(folder: string, schema: z.ZodType<T>): Promise<T[]> =>
  Promise.all(
    (await yamlFiles(new URL(`${folder}/`, rulesFolder))).map((file) => readYaml(file, schema)),
  );

const order = new Map<string, number>(themeIds.map((id, index) => [id, index]));
const inOrder = (one: Theme, other: Theme): number =>
  (order.get(one.id) ?? order.size) - (order.get(other.id) ?? order.size);

/** Themes with the user's own among them: each takes the place of the one with its id, or comes after all others. */
const withOwn = (themes: readonly Theme[], own: readonly Theme[]): Theme[] => [
  ...new Map([...themes, ...own].map((theme) => [theme.id, theme])).values(),
];

export const loadThemes = async (own: readonly Theme[] = []): Promise<Theme[]> =>
  withOwn((await readAll('themes', themeSchema)).sort(inOrder), own);

export const loadCues = async (): Promise<Cue[]> => (await readAll('cues', cueFileSchema)).flat();

/** What visits look at, and the themes that it covers. */
export const loadFocusAreas = (): Promise<FocusArea[]> =>
  readYaml(new URL('focus-areas.yaml', dataFolder), focusAreasSchema);

/** Councils that gave way to others. */
export const loadReorganisations = (): Promise<Reorganisation[]> =>
  readYaml(new URL('reorganisations.yaml', dataFolder), reorganisationsSchema);

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

const load = async (own: readonly Theme[]): Promise<Knowledge> => {
  const [themes, cues, authorities, measures] = await Promise.all([
    loadThemes(own),
    loadCues(),
    loadAuthorities(),
    loadMeasures(),
  ]);
  const weights = await loadWeights(themes, own);
  return { themes, rules: compileRules(themes, cues), authorities, measures, weights };
};

/** The rules and tables that come with the program, read once a process, and the user's own themes. */
export const loadKnowledge = (own: readonly Theme[] = []): Promise<Knowledge> => {
  if (own.length > 0) return load(own);
  loaded ??= load([]);
  return loaded;
};
