// Multinomial logistic regression of polarity and of direction, with the reading of the rules as one of its grounds.
import { findingOn } from '../../dist/extract/findings/find-findings.js';
import {
  directionColumns,
  emitPosition,
  favourOfChange,
  polarityColumns,
} from '../../dist/extract/weighing/weigh-position.js';
import { seeded, shuffle, Weights } from './follow-the-leader.mjs';

const leastSeen = 5;
const rounds = 8;
const settings = { rate: 0.05, sparsity: 3, shrinkage: 2 };

const sumOf = ({ weights }, slots) => {
  let sum = 0;
  for (const slot of slots) sum += weights[slot];
  return sum;
};

const chancesOf = (models, slots) => {
  const sums = models.map((model) => sumOf(model, slots));
  const most = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - most));
  const whole = parts.reduce((one, other) => one + other, 0);
  return parts.map((part) => part / whole);
};

/** As many models, each learnt in an order of its own, make one that hangs less on the order. */
const modelsInOne = 4;

/** Cases → a model for each column, the average of several. */
const train = (cases, side, size, seed) => {
  const several = Array.from({ length: modelsInOne }, (_, model) =>
    trainOne(cases, side, size, modelsInOne * seed + model),
  );
  return side.columns.map((_, column) => ({
    weights: several[0][column].weights.map(
      (_weight, slot) =>
        several.reduce((sum, models) => sum + models[column].weights[slot], 0) / modelsInOne,
    ),
  }));
};

const trainOne = (cases, { columns, wantedOf }, size, seed) => {
  const models = columns.map(() => new Weights(size, settings));
  const learn = (one) => {
    const chances = chancesOf(models, one.slots);
    for (const [column, model] of models.entries()) {
      const wanted = wantedOf(one) === columns[column] ? 1 : 0;
      const gradient = (chances[column] - wanted) * one.weight;
      for (const slot of one.slots) model.learn(slot, gradient);
    }
  };
  const random = seeded(seed);
  const order = [...cases];
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const one of order) learn(one);
  }
  return models;
};

const choose = (models, columns, slots) => {
  const sums = models.map((model) => sumOf(model, slots));
  if (columns === directionColumns) sums[0] -= favourOfChange;
  return columns[sums.indexOf(Math.max(...sums))];
};

const caseOf = (read, label, theme, numbers) => {
  const mentions = read.mentions.filter((mention) => mention.theme === theme);
  const finding = findingOn(read, theme, mentions, mentions.length === 0);
  const grounds = [];
  emitPosition(finding, (family, key) => {
    const name = `${family}\t${key}`;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    grounds.push(numbers.get(name));
  });
  return { label, finding, grounds };
};

/** One case for each label of an open sentence. */
const casesOf = (texts, themes, numbers) => {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return texts.flatMap(({ sentences, labels, weight, fold, set }) =>
    sentences.flatMap(({ read, blockedBy }, index) =>
      blockedBy === null
        ? (labels[index] ?? []).map((label) => ({
            ...caseOf(read, label, byId.get(label.theme), numbers),
            set,
            weight,
            fold,
          }))
        : [],
    ),
  );
};

const withSlots = (cases) => {
  const seen = new Map();
  for (const { grounds, weight } of cases)
    if (weight > 0) for (const one of new Set(grounds)) seen.set(one, (seen.get(one) ?? 0) + 1);
  return cases.map((one) => ({
    ...one,
    slots: Int32Array.from(one.grounds.filter((ground) => (seen.get(ground) ?? 0) >= leastSeen)),
  }));
};

/**
 * Labelled texts → weights of positions.
 *
 * @param report called with the cases and a function that gives their polarity (0) or direction (1) by weights of other folds
 */
export const learnPositions = (texts, themes, folds, report) => {
  const numbers = new Map();
  const cases = withSlots(casesOf(texts, themes, numbers));
  const sides = [
    { columns: polarityColumns, wantedOf: ({ label }) => label.polarity },
    { columns: directionColumns, wantedOf: ({ label }) => label.direction },
  ];
  const trained = sides.map((side) => ({
    ...side,
    whole: train(cases, side, numbers.size, 1),
    parts: Array.from({ length: folds }, (_, fold) =>
      train(
        cases.filter((one) => one.fold !== fold),
        side,
        numbers.size,
        fold + 2,
      ),
    ),
  }));
  report(cases, ({ fold, slots }, side) => {
    const { columns, whole, parts } = trained[side];
    return choose(parts[fold] ?? whole, columns, slots);
  });
  return {
    names: [...numbers.keys()],
    columns: [...polarityColumns, ...directionColumns],
    models: trained.flatMap(({ whole }) => whole),
  };
};
