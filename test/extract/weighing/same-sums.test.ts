import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingOn } from '../../../src/extract/findings/find-findings.ts';
import {
  type PlacedSentence,
  placeSentences,
} from '../../../src/extract/findings/place-sentences.ts';
import { CodedWeights, emitCoded } from '../../../src/extract/weighing/coded-families.ts';
import { contextShape } from '../../../src/extract/weighing/context-shape.ts';
import { eachContext } from '../../../src/extract/weighing/theme-contexts.ts';
import {
  emitPosition,
  PositionWeights,
  positionColumns,
} from '../../../src/extract/weighing/weigh-position.ts';
import {
  anyTheme,
  emitSentence,
  surroundingsOf,
  ThemeWeights,
} from '../../../src/extract/weighing/weigh-themes.ts';
import { parseWeights, type WeightTable } from '../../../src/extract/weighing/weight-table.ts';
import { loadKnowledge } from '../../../src/ingest/load-knowledge.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { themeIds } from '../../../src/model/vocabulary.ts';
import { cleanDocument } from '../../../src/text/clean.ts';
import { structureDocument } from '../../../src/text/structure.ts';

const tableOf = (name: string, columns: readonly string[]): WeightTable =>
  parseWeights(readFileSync(`src/rules/weights/${name}.tsv`, 'utf8'), columns);

const words = tableOf('theme-words', [...themeIds, anyTheme]);
const context = tableOf('theme-context', ['odds']);
const positions = tableOf('positions', positionColumns);
const themeWeights = new ThemeWeights(themeIds, words, context);
const positionWeights = new PositionWeights(positions);
const contextWeights = new CodedWeights(contextShape, context);
const any = themeIds.length;

const knowledge = await loadKnowledge();
const folder = 'fixtures/letters-text/';

const sentencesOf = async (name: string): Promise<PlacedSentence[]> => {
  const source = await readSource(new Uint8Array(readFileSync(folder + name)), name);
  const document = structureDocument(cleanDocument(source));
  return placeSentences(document, knowledge.rules, 'monitoring-visit');
};

/** What is learnt from a sentence, weighed word by word of the table. */
const emittedOdds = (sentences: readonly PlacedSentence[], index: number): number[] => {
  const { read } = sentences[index] as PlacedSentence;
  const around = surroundingsOf(sentences)[index] ?? { before: null, opening: null };
  const bias = words.weightIn(words.rowOf('bias', '-'), any);
  const sums = words.columns.map(() => bias);
  const add = (column: number, weight: number): void => {
    sums[column] = (sums[column] ?? 0) + weight;
  };
  emitSentence(
    read,
    around,
    themeIds,
    (family, key) => {
      const row = words.rowOf(family, key);
      for (const column of themeIds.keys()) add(column, words.weightIn(row, column));
    },
    (theme) => (family, key) => {
      const row = words.rowOf(family, key);
      add(theme, words.weightIn(row, any) + words.weightIn(row, theme));
    },
  );
  return sums.slice(0, any);
};

const rounded = (numbers: Iterable<number>): number[] =>
  [...numbers].map((number) => Math.round(number * 1e6) / 1e6 + 0);

describe.each(readdirSync(folder))('what is weighed is what is learnt: %s', async (name) => {
  const sentences = await sentencesOf(name);
  const odds = themeWeights.oddsOf(sentences);
  const open = [...sentences.keys()].filter((index) => odds[index]);

  it('holds sentences that are open to findings', () => {
    expect(open.length).toBeGreaterThan(5);
  });

  it('weighs all that a sentence says of each theme', () => {
    for (const index of open)
      expect(rounded([...(odds[index] ?? [])].slice(0, any))).toEqual(
        rounded(emittedOdds(sentences, index)),
      );
  });

  it('weighs all that stands around a theme', () => {
    eachContext(sentences, odds, themeIds, (_sentence, _theme, codes) => {
      const sums = new Float64Array(1);
      contextWeights.add(codes, sums);
      let emitted = 0;
      emitCoded(contextShape, codes, (family, key) => {
        emitted += context.weightIn(context.rowOf(family, key), 0);
      });
      expect(sums[0]).toBeCloseTo(emitted, 9);
    });
  });

  it('weighs all that decides a position, of themes that are named and of those that are not', () => {
    for (const index of open) {
      const { read } = sentences[index] as PlacedSentence;
      for (const theme of knowledge.themes.slice(0, 8)) {
        const mentions = read.mentions.filter((mention) => mention.theme === theme);
        const finding = findingOn(read, theme, mentions, mentions.length === 0);
        const emitted = new Float64Array(positionColumns.length);
        emitPosition(finding, (family, key) =>
          positions.add(positions.rowOf(family, key), emitted),
        );
        const weighed = positionWeights.oddsOf(finding, positionWeights.ofWords(read));
        expect(rounded(weighed)).toEqual(rounded(emitted));
      }
    }
  });
});
