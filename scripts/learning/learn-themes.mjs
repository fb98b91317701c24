import { emitCoded } from '../../dist/extract/weighing/coded-families.js';
import { contextShape } from '../../dist/extract/weighing/context-shape.js';
import {
  anyTheme,
  emitSentence,
  surroundingsOf,
} from '../../dist/extract/weighing/weigh-themes.js';
import { eachContext } from '../../dist/extract/weighing/theme-contexts.js';
import { chance, seeded, shuffle, Weights } from './follow-the-leader.mjs';

/** Numbers for what is emitted, in the order in which it is first seen. */
class Numbering {
  numbers = new Map();
  names = [];

  of(family, key) {
    const name = `${family}\t${key}`;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }
}

/** A weight must have been seen so often with its theme, or with any. */
const leastSeen = 4;
const rounds = 6;

const train = (cases, size, settings, seed) => {
  const model = new Weights(size, settings);
  const random = seeded(seed);
  const order = cases.map((_, index) => index);
  let bias = -1;
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { slots, wanted, weight } = cases[index];
      let odds = bias;
      for (const slot of slots) odds += model.weights[slot];
      const gradient = (chance(odds) - wanted) * weight;
      bias -= 0.002 * gradient;
      for (const slot of slots) model.learn(slot, gradient);
    }
  }
  return { bias, weights: model.weights };
};

const oddsOf = ({ bias, weights }, slots) => {
  let odds = bias;
  for (const slot of slots) odds += weights[slot];
  return odds;
};

/** One case for each open labelled sentence and theme: the weights that speak in it, and whether it is labelled so. */
const wordCases = (texts, themes) => {
  const numbering = new Numbering();
  const raw = texts.map(({ sentences, labels, weight, fold }) => {
    const surroundings = surroundingsOf(sentences);
    return sentences.flatMap(({ read, blockedBy }, sentence) => {
      if (blockedBy !== null || labels[sentence] === null) return [];
      const shared = [];
      const naming = themes.map(() => []);
      emitSentence(
        read,
        surroundings[sentence],
        themes,
        (family, key) => shared.push(numbering.of(family, key)),
        (theme) => (family, key) => naming[theme].push(numbering.of(family, key)),
      );
      const wanted = new Set(labels[sentence].map(({ theme }) => theme));
      return [{ sentence, shared, naming, wanted, weight, fold }];
    });
  });
  const columns = themes.length + 1;
  const seen = new Map();
  const count = (slot) => seen.set(slot, (seen.get(slot) ?? 0) + 1);
  for (const rows of raw)
    for (const { shared, naming, wanted, weight } of rows) {
      // What is only measured on chooses no weights either.
      if (weight === 0) continue;
      for (const [theme, id] of themes.entries()) {
        if (wanted.has(id)) for (const one of new Set(shared)) count(one * columns + theme);
        for (const one of new Set(naming[theme])) {
          count(one * columns + theme);
          count(one * columns + themes.length);
        }
      }
    }
  const slotOf = new Map();
  const names = [];
  for (const [slot, times] of seen)
    if (times >= leastSeen) {
      slotOf.set(slot, names.length);
      names.push([numbering.names[Math.floor(slot / columns)], themes[slot % columns] ?? anyTheme]);
    }
  const cases = raw.map((rows) =>
    rows.flatMap(({ sentence, shared, naming, wanted, weight, fold }) =>
      themes.map((id, theme) => {
        const slots = [];
        const add = (slot) => {
          const known = slotOf.get(slot);
          if (known !== undefined) slots.push(known);
        };
        for (const one of shared) add(one * columns + theme);
        for (const one of naming[theme]) {
          add(one * columns + theme);
          add(one * columns + themes.length);
        }
        return {
          sentence,
          theme,
          slots: Int32Array.from(slots),
          wanted: wanted.has(id) ? 1 : 0,
          weight,
          fold,
        };
      }),
    ),
  );
  return { cases, names };
};

const withOdds = (texts, cases, themes, model) =>
  texts.map(({ sentences }, text) => {
    const odds = sentences.map(() => null);
    for (const one of cases[text]) {
      odds[one.sentence] ??= new Float64Array(themes.length + 1);
      odds[one.sentence][one.theme] = oddsOf(model(one), one.slots);
    }
    return odds;
  });

/** Cases of the second step: what stands around each theme that the words do not rule out. */
const contextCases = (texts, cases, odds, themes, numbering) =>
  texts.map(({ sentences }, text) => {
    const byPlace = new Map(
      cases[text].map((one) => [one.sentence * themes.length + one.theme, one]),
    );
    const made = new Map();
    eachContext(sentences, odds[text], themes, (sentence, theme, codes) => {
      const place = sentence * themes.length + theme;
      const { wanted, weight, fold } = byPlace.get(place);
      const slots = [];
      emitCoded(contextShape, codes, (family, key) => slots.push(numbering.of(family, key)));
      made.set(place, { sentence, theme, slots, wanted, weight, fold });
    });
    return [...made.values()];
  });

const score = (texts, cases, odds, least) => {
  const sums = { right: 0, found: 0, wanted: 0 };
  for (const [text, { labels }] of texts.entries()) {
    for (const list of labels) sums.wanted += new Set((list ?? []).map(({ theme }) => theme)).size;
    for (const one of cases[text])
      if (odds(one) > least) {
        sums.found += 1;
        sums.right += one.wanted;
      }
  }
  return sums;
};

export const f1 = ({ right, found, wanted }) => (2 * right) / (found + wanted);

const wordSettings = { rate: 0.1, sparsity: 6, shrinkage: 2 };
const contextSettings = { rate: 0.1, sparsity: 0.5, shrinkage: 1 };

/** Labelled texts → weights of words and of contexts, and how they fare on texts that they were not learnt from. */
export const learnThemes = (texts, themes, folds, report) => {
  const { cases, names } = wordCases(texts, themes);
  const all = cases.flat();
  const whole = train(all, names.length, wordSettings, 1);
  const parts = Array.from({ length: folds }, (_, fold) =>
    train(
      all.filter((one) => one.fold !== fold),
      names.length,
      wordSettings,
      fold + 2,
    ),
  );
  const apart = withOdds(texts, cases, themes, ({ fold }) => parts[fold] ?? whole);
  const numbering = new Numbering();
  const around = contextCases(texts, cases, apart, themes, numbering);
  const size = () => numbering.names.length;
  const context = train(around.flat(), size(), contextSettings, 1);
  const contextParts = Array.from({ length: folds }, (_, fold) =>
    train(
      around.flat().filter((one) => one.fold !== fold),
      size(),
      contextSettings,
      fold + 2,
    ),
  );
  report(around, (one) => oddsOf(contextParts[one.fold] ?? context, one.slots), score);
  return {
    words: { bias: whole.bias, weights: whole.weights, names },
    context: {
      bias: context.bias,
      weights: context.weights,
      names: numbering.names.map((name) => [name, 'odds']),
    },
  };
};
