// Two steps of logistic regression: what the words of a sentence say of each theme, and what the sentences around it
// add. The second step learns from what the first says of letters that it was not learnt from.
import { emitCoded } from '../../dist/extract/weighing/coded-families.js';
import { contextShape } from '../../dist/extract/weighing/context-shape.js';
import { eachContext } from '../../dist/extract/weighing/theme-contexts.js';
import {
  anyTheme,
  emitSentence,
  surroundingsOf,
} from '../../dist/extract/weighing/weigh-themes.js';
import { chance, seeded, shuffle, Weights } from './follow-the-leader.mjs';

/** A weight counts only where it was seen so often with its theme. */
const leastSeen = 4;
const rounds = 6;
const wordSettings = { rate: 0.1, sparsity: 6, shrinkage: 2 };
const contextSettings = { rate: 0.1, sparsity: 0.5, shrinkage: 1 };
const biasRate = 0.002;
/** Log odds of a theme that nobody labelled. */
const unlikely = -6;

/** Numbers for names, in the order in which they are first met. */
class Numbering {
  names = [];
  #numbers = new Map();

  of(family, key) {
    const name = `${family}\t${key}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

const oddsOf = ({ bias, weights }, slots) => {
  let odds = bias;
  for (const slot of slots) odds += weights[slot];
  return odds;
};

/** Cases → the weights that tell the wanted ones best. A case: { slots, wanted: 0 or 1, weight }. */
const train = (cases, size, settings, seed) => {
  const model = new Weights(size, settings);
  const order = [...cases];
  const random = seeded(seed);
  let bias = -1;
  const learn = ({ slots, wanted, weight }) => {
    const gradient = (chance(oddsOf({ bias, weights: model.weights }, slots)) - wanted) * weight;
    bias -= biasRate * gradient;
    for (const slot of slots) model.learn(slot, gradient);
  };
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const one of order) learn(one);
  }
  return { bias, weights: model.weights };
};

/** As many models, each learnt in an order of its own, make one that hangs less on the order. */
const modelsInOne = 4;

const averageOf = (models) => ({
  bias: models.reduce((sum, { bias }) => sum + bias, 0) / models.length,
  weights: models[0].weights.map(
    (_, slot) => models.reduce((sum, { weights }) => sum + weights[slot], 0) / models.length,
  ),
});

const trainSeveral = (cases, size, settings, seed) =>
  averageOf(
    Array.from({ length: modelsInOne }, (_, model) =>
      train(cases, size, settings, modelsInOne * seed + model),
    ),
  );

/** One model of all cases, and one for each fold of the cases outside it. */
const trainWithFolds = (cases, size, settings, folds) => {
  const whole = trainSeveral(cases, size, settings, 1);
  const parts = Array.from({ length: folds }, (_, fold) =>
    trainSeveral(
      cases.filter((one) => one.fold !== fold),
      size,
      settings,
      fold + 2,
    ),
  );
  return { whole, apartFrom: (fold) => parts[fold] ?? whole };
};

/** Open labelled sentences → the names of what is so of them, whatever the theme and for each theme. */
const readSentences = ({ sentences, labels, labelled, weight, fold }, themes, numbering) => {
  const surroundings = surroundingsOf(sentences);
  return sentences.flatMap(({ read, blockedBy }, sentence) => {
    if (blockedBy !== null || labels[sentence] === null) return [];
    const shared = [];
    const ofTheme = themes.map(() => []);
    emitSentence(
      read,
      surroundings[sentence],
      themes,
      (family, key) => shared.push(numbering.of(family, key)),
      (theme) => (family, key) => ofTheme[theme].push(numbering.of(family, key)),
    );
    const wanted = new Set(labels[sentence].map(({ theme }) => theme));
    // An example is labelled for its own theme only.
    const told = labelled?.[sentence] ?? null;
    return [{ sentence, shared, ofTheme, wanted, told, weight, fold }];
  });
};

/** The weights that a sentence can have: names by theme, and what names a theme also for all themes. */
const countIn = ({ shared, ofTheme, wanted }, themes, count) => {
  for (const [theme, id] of themes.entries()) {
    if (wanted.has(id)) for (const name of new Set(shared)) count(name, theme);
    for (const name of new Set(ofTheme[theme])) {
      count(name, theme);
      count(name, themes.length);
    }
  }
};

/** Weights that were seen often enough, numbered. */
const slotsSeen = (texts, themes, numbering) => {
  const columns = themes.length + 1;
  const seen = new Map();
  const count = (name, column) =>
    seen.set(name * columns + column, (seen.get(name * columns + column) ?? 0) + 1);
  // What is only measured on chooses no weights either.
  for (const sentences of texts)
    for (const one of sentences) if (one.weight > 0) countIn(one, themes, count);
  const slots = new Map();
  const names = [];
  for (const [place, times] of seen)
    if (times >= leastSeen) {
      slots.set(place, names.length);
      names.push([
        numbering.names[Math.floor(place / columns)],
        themes[place % columns] ?? anyTheme,
      ]);
    }
  return { names, slotOf: (name, column) => slots.get(name * columns + column) };
};

const caseOf = ({ sentence, shared, ofTheme, wanted, weight, fold }, theme, id, slotOf, all) => {
  const slots = [
    ...shared.map((name) => slotOf(name, theme)),
    ...ofTheme.flatMap((names, own) =>
      own === theme ? names.flatMap((name) => [slotOf(name, theme), slotOf(name, all)]) : [],
    ),
  ].filter((slot) => slot !== undefined);
  return {
    sentence,
    theme,
    slots: Int32Array.from(slots),
    wanted: wanted.has(id) ? 1 : 0,
    weight,
    fold,
  };
};

/** One case for each open labelled sentence and theme, by text. */
const wordCases = (texts, themes) => {
  const numbering = new Numbering();
  const read = texts.map((text) => readSentences(text, themes, numbering));
  const { names, slotOf } = slotsSeen(read, themes, numbering);
  const cases = read.map((sentences) =>
    sentences.flatMap((one) =>
      themes.flatMap((id, theme) =>
        one.told === null || one.told.has(id)
          ? [caseOf(one, theme, id, slotOf, themes.length)]
          : [],
      ),
    ),
  );
  return { cases, names };
};

const oddsIn = ({ sentences }, cases, themes, modelOf) => {
  const odds = sentences.map(() => null);
  for (const { sentence, theme, slots, fold } of cases) {
    odds[sentence] ??= new Float64Array(themes.length + 1).fill(unlikely);
    odds[sentence][theme] = oddsOf(modelOf(fold), slots);
  }
  return odds;
};

/** Cases of the second step: what stands around each theme that the words do not rule out. */
const contextCases = ({ sentences }, cases, odds, themes, numbering) => {
  const placeOf = (sentence, theme) => sentence * themes.length + theme;
  const byPlace = new Map(cases.map((one) => [placeOf(one.sentence, one.theme), one]));
  const made = [];
  eachContext(sentences, odds, themes, (sentence, theme, codes) => {
    const slots = [];
    emitCoded(contextShape, codes, (family, key) => slots.push(numbering.of(family, key)));
    const known = byPlace.get(placeOf(sentence, theme));
    if (known) made.push({ ...known, slots });
  });
  return made;
};

/**
 * Labelled texts → weights of words and of contexts.
 *
 * @param report called with the cases of each text and a function that gives their odds by weights of other folds
 */
export const learnThemes = (texts, themes, folds, report) => {
  const { cases, names } = wordCases(texts, themes);
  const words = trainWithFolds(cases.flat(), names.length, wordSettings, folds);
  const numbering = new Numbering();
  const around = texts.map((text, index) =>
    contextCases(
      text,
      cases[index],
      oddsIn(text, cases[index], themes, words.apartFrom),
      themes,
      numbering,
    ),
  );
  const context = trainWithFolds(around.flat(), numbering.names.length, contextSettings, folds);
  report(around, ({ fold, slots }) => oddsOf(context.apartFrom(fold), slots));
  return {
    words: { ...words.whole, names },
    context: { ...context.whole, names: numbering.names.map((name) => [name, 'odds']) },
  };
};
