import { letterOfExample, tryFind, tryIgnore } from '../extract/try-example.ts';
import { loadCues } from '../ingest/load-rules.ts';
import { readSource } from '../ingest/read-source.ts';
import type { ThemePack } from '../ingest/theme-pack.ts';
import type { PackTest } from '../model/pack-test.ts';
import { schemaVersion } from '../model/schema-version.ts';
import { compileRules, type Rules, withThemes } from '../rules/compile.ts';
import { compilePhrases } from '../rules/compiled-phrases.ts';
import { PhraseMatcher } from '../rules/matcher.ts';
import type { Theme } from '../rules/schema.ts';
import { cleanDocument } from '../text/clean.ts';
import { tokenize } from '../text/tokens.ts';

type Failure = PackTest['failures'][number];

const openExample = async (text: string) =>
  cleanDocument(await readSource(Buffer.from(text), 'example.txt'));

const testTheme = async (pack: ThemePack, index: number, theme: Theme, cues: Rules) => {
  // Each theme is alone with the cues, as the program's own are when they are tested.
  const rules = withThemes(cues, [theme]);
  const failures: Failure[] = [];
  const note = (list: string, at: number, text: string, wanted: string, got: string): void => {
    if (wanted === got) return;
    const place = pack.placeOf(index, ['examples', list, at]);
    failures.push({ path: pack.path, ...place, theme: theme.id, text, wanted, got });
  };
  for (const [at, example] of theme.examples.finds.entries()) {
    const document = await openExample(letterOfExample(example));
    const { wanted, got } = tryFind(example, theme.id, document, rules);
    note('finds', at, example.text, wanted, got);
  }
  for (const [at, text] of theme.examples.ignores.entries()) {
    const document = await openExample(letterOfExample({ text }));
    const { wanted, got } = tryIgnore(text, theme.id, document, rules);
    note('ignores', at, text, wanted, got);
  }
  return failures;
};

const unreachedIn = (pack: ThemePack, index: number, theme: Theme): PackTest['unreached'] => {
  const examples = theme.examples.finds.map(({ text }) => tokenize(text));
  return (['phrases', 'as-subject'] as const).flatMap((key) =>
    theme[key].flatMap((phrase, at) => {
      const matcher = new PhraseMatcher(compilePhrases([[phrase]]));
      if (examples.some((tokens) => matcher.match(tokens).length > 0)) return [];
      return [{ path: pack.path, ...pack.placeOf(index, [key, at]), theme: theme.id, phrase }];
    }),
  );
};

/** Runs the examples of the user's own themes with the engine itself. */
export const testPacks = async (packs: readonly ThemePack[]): Promise<PackTest> => {
  const cues = compileRules([], await loadCues());
  const failures: Failure[] = [];
  const unreached: PackTest['unreached'] = [];
  for (const pack of packs)
    for (const [index, theme] of pack.themes.entries()) {
      failures.push(...(await testTheme(pack, index, theme, cues)));
      unreached.push(...unreachedIn(pack, index, theme));
    }
  const themes = packs.flatMap((pack) => pack.themes);
  const examples = themes.reduce(
    (sum, { examples: { finds, ignores } }) => sum + finds.length + ignores.length,
    0,
  );
  return { schemaVersion, themes: themes.length, examples, failures, unreached };
};
