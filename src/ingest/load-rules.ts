import { readdir } from 'node:fs/promises';
import type { z } from 'zod';
import {
  type FocusArea,
  focusAreasSchema,
  type Reorganisation,
  reorganisationsSchema,
} from '../model/background.ts';
import { themeIds } from '../model/vocabulary.ts';
import { type Cue, cueFileSchema, type Theme, themeSchema } from '../rules/schema.ts';
import { readOwnYaml } from './own-yaml.ts';

/** Rules that come with the program. */
export const rulesFolder = new URL('../rules/', import.meta.url);
/** Tables that come with the program. */
export const dataFolder = new URL('../data/', import.meta.url);

/** One of their files, checked. */
export const readYaml = async <T>(file: URL, schema: z.ZodType<T>): Promise<T> =>
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
