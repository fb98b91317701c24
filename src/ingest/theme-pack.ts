import { z } from 'zod';
import { PhraseError, parsePhrase } from '../rules/phrase.ts';
import { type Theme, themeSchema } from '../rules/schema.ts';
import { type FilePlace, type Mistake, type PlacedYaml, readPlacedYaml } from './placed-yaml.ts';
import { refuseMistakes } from './refuse-mistakes.ts';
import { schemaMistakes } from './schema-mistakes.ts';

/** A file of themes that a user wrote. */
export interface ThemePack {
  readonly path: string;
  readonly themes: readonly Theme[];
  /** Where a part of a theme stands in the file, by the theme's number and the keys that lead to the part. */
  readonly placeOf: (theme: number, path: readonly PropertyKey[]) => FilePlace;
}

const packSchema = z.array(themeSchema).min(1);

const phraseKeys = ['phrases', 'as-subject', 'unless'] as const;

const phraseMistake = (phrase: string): PhraseError | null => {
  try {
    parsePhrase(phrase);
    return null;
  } catch (error) {
    if (error instanceof PhraseError) return error;
    throw error;
  }
};

const phraseMistakes = (
  theme: Theme,
  pathTo: (key: string, index: number) => readonly PropertyKey[],
  yaml: PlacedYaml,
): Mistake[] =>
  phraseKeys.flatMap((key) =>
    theme[key].flatMap((phrase, index) => {
      const error = phraseMistake(phrase);
      if (error === null) return [];
      return [{ place: yaml.placeOf(pathTo(key, index), error.column), expected: error.message }];
    }),
  );

const checked = (yaml: PlacedYaml, path: string): Theme[] => {
  const isList = Array.isArray(yaml.value);
  const schema = isList ? packSchema : themeSchema;
  const parsed = schema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) {
    refuseMistakes(path, schemaMistakes(parsed.error, yaml, schema));
    throw parsed.error;
  }
  return Array.isArray(parsed.data) ? parsed.data : [parsed.data];
};

/**
 * The text of a file with one theme or a list of them → themes.
 *
 * @throws ConfigError with a line for each mistake
 */
export const readThemePack = (text: string, path: string): ThemePack => {
  const yaml = readPlacedYaml(text);
  refuseMistakes(path, yaml.mistakes);
  const themes = checked(yaml, path);
  const isList = Array.isArray(yaml.value);
  const within = (theme: number, rest: readonly PropertyKey[]): readonly PropertyKey[] =>
    isList ? [theme, ...rest] : rest;
  const ids = themes.map(({ id }) => id);
  refuseMistakes(path, [
    ...themes.flatMap((theme, index) =>
      phraseMistakes(theme, (key, at) => within(index, [key, at]), yaml),
    ),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [
            {
              place: yaml.placeOf(within(index, ['id'])),
              expected: `another id was expected: '${id}' stands above`,
            },
          ],
    ),
  ]);
  return { path, themes, placeOf: (theme, rest) => yaml.placeOf(within(theme, rest)) };
};
