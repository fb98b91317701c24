// The figures that are printed of what was learnt, and kept beside the weights.
import { leastOdds } from '../../dist/extract/weighing/weigh-themes.js';

const share = (part, whole) => (whole === 0 ? 0 : part / whole).toFixed(3);

export const setsOf = (texts) => [...new Set(texts.map(({ set }) => set))];

/** Themes that the labels have, that were found, and that were found rightly, in one text. */
export const countThemes = ({ labels }, cases, oddsOf) => {
  const found = cases.filter((one) => oddsOf(one) > leastOdds);
  return {
    wanted: labels.reduce(
      (sum, list) => sum + new Set((list ?? []).map(({ theme }) => theme)).size,
      0,
    ),
    found: found.length,
    right: found.filter((one) => one.wanted === 1).length,
  };
};

const total = (counts, name) => counts.reduce((sum, count) => sum + count[name], 0);

const ofAll = (name, counts) => {
  const [wanted, found, right] = ['wanted', 'found', 'right'].map((part) => total(counts, part));
  return `themes, ${name}: P ${share(right, found)} R ${share(right, wanted)} F1 ${share(2 * right, found + wanted)}`;
};

/** How far letters lie apart: a figure over few letters is no surer than this over the root of their number. */
const byLetter = (name, counts) => {
  const each = counts.map(({ wanted, found, right }) => (2 * right) / (found + wanted));
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
  const spread = Math.sqrt(each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / each.length);
  const [low, high] = [Math.min(...each), Math.max(...each)].map((one) => one.toFixed(3));
  return `themes, ${name}, F1 by letter: ${each.length} letters, mean ${mean.toFixed(3)}, standard deviation ${spread.toFixed(3)}, lowest ${low}, highest ${high}`;
};

const isReport = ({ key }) => key.includes('_report_');

/** Texts that were read once were read when the rules stood already: no rule was written from them. */
const setsToTell = (texts, readings) => {
  const readOnce = ({ key, set }) => set === 'first-reading' && readings.get(key) === 1;
  return [
    ...setsOf(texts).map((name) => ({ name, isOf: ({ set }) => set === name })),
    {
      name: 'letters that no rule was written from',
      isOf: (text) => readOnce(text) && !isReport(text),
    },
    {
      name: 'reports that no rule was written from',
      isOf: (text) => readOnce(text) && isReport(text),
    },
  ];
};

/** Texts with their counts → a line a set, and for sets of letters that nothing was written or learnt from, how far they lie apart. */
export const tellThemes = (texts, counts, readings, tell) => {
  for (const { name, isOf } of setsToTell(texts, readings)) {
    const own = counts.filter((_, index) => isOf(texts[index]));
    if (own.length === 0) continue;
    tell(ofAll(name, own));
    if (/not learnt from|no rule/u.test(name)) tell(byLetter(name, own));
  }
};

/** Labels with what rules and weights say of them → a line a set. */
export const tellPositions = (sets, cases, choose, tell) => {
  for (const set of sets) {
    const own = cases.filter((one) => one.set === set);
    const count = (holds) => own.filter(holds).length;
    const changes = count((one) => choose(one, 1) !== 'none');
    const stated = count(({ label }) => label.direction !== 'none');
    const hits = count(
      (one) => choose(one, 1) !== 'none' && choose(one, 1) === one.label.direction,
    );
    const polarity = count((one) => choose(one, 0) === one.label.polarity);
    const direction = count((one) => choose(one, 1) === one.label.direction);
    const byRules = count(({ finding, label }) => finding.polarity === label.polarity);
    tell(
      `positions, ${set}: polarity ${share(polarity, own.length)} (rules alone ${share(byRules, own.length)}), direction ${share(direction, own.length)}, stated changes F1 ${share(2 * hits, stated + changes)}`,
    );
  }
};
