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

const train = (cases, columns, size, wantedOf, seed, sparsity = settings.sparsity) => {
  const models = columns.map(() => new Weights(size, { ...settings, sparsity }));
  const random = seeded(seed);
  const order = cases.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { slots, weight } = cases[index];
      const chances = softmax(models, slots);
      for (const [column, model] of models.entries()) {
        const gradient =
          (chances[column] - (wantedOf(cases[index]) === columns[column] ? 1 : 0)) * weight;
        for (const slot of slots) model.learn(slot, gradient);
      }
    }
  }
  return models;
};

const sumsOf = (models, slots) =>
  models.map(({ weights }) => {
    let sum = 0;
    for (const slot of slots) sum += weights[slot];
    return sum;
  });

const softmax = (models, slots) => {
  const sums = sumsOf(models, slots);
  const most = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - most));
  const whole = parts.reduce((one, other) => one + other, 0);
  return parts.map((part) => part / whole);
};

const choose = (models, columns, slots) => {
  const sums = sumsOf(models, slots);
  if (columns === directionColumns) sums[0] -= favourOfChange;
  return columns[sums.indexOf(Math.max(...sums))];
};

/** Labelled texts → weights of positions. */
export const learnPositions = (texts, themes, folds, report) => {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const numbers = new Map();
  const seen = [];
  const cases = texts.flatMap(({ sentences, labels, weight, fold, key, set }) =>
    sentences.flatMap(({ read, blockedBy }, index) =>
      blockedBy === null
        ? (labels[index] ?? []).map((label) => {
            const theme = byId.get(label.theme);
            const mentions = read.mentions.filter((mention) => mention.theme === theme);
            const finding = findingOn(read, theme, mentions, mentions.length === 0);
            const features = [];
            emitPosition(finding, (family, name) => {
              const whole = `${family}\t${name}`;
              if (!numbers.has(whole)) numbers.set(whole, numbers.size);
              features.push(numbers.get(whole));
            });
            for (const one of weight > 0 ? new Set(features) : []) seen[one] = (seen[one] ?? 0) + 1;
            return { key, set, features, label, weight, fold, finding };
          })
        : [],
    ),
  );
  for (const one of cases)
    one.slots = Int32Array.from(one.features.filter((feature) => seen[feature] >= leastSeen));
  const size = numbers.size;
  const sides = [
    [polarityColumns, ({ label }) => label.polarity],
    [directionColumns, ({ label }) => label.direction],
  ];
  const whole = sides.map(([columns, wanted]) => train(cases, columns, size, wanted, 1));
  const parts = sides.map(([columns, wanted]) =>
    Array.from({ length: folds }, (_, fold) =>
      train(
        cases.filter((one) => one.fold !== fold),
        columns,
        size,
        wanted,
        fold + 2,
      ),
    ),
  );
  report(cases, (one, side) =>
    choose(parts[side][one.fold] ?? whole[side], sides[side][0], one.slots),
  );
  const names = [...numbers.keys()];
  return { names, columns: [...polarityColumns, ...directionColumns], models: whole.flat() };
};
