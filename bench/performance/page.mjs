import { caseCells, megabytes, seconds, table, times } from './table.mjs';

const hours = (value) => `${(value / 3600).toFixed(1)} hours`;

const promised = ({ ratio, bound, atMost }) => {
  if (bound === undefined) return [times(ratio), '', ''];
  const kept = atMost ? ratio <= bound : ratio >= bound;
  return [times(ratio), `${atMost ? 'at most' : 'at least'} ${bound} ×`, kept ? 'yes' : '**no**'];
};

const ratiosOf = ({ letters, commands, growth, batch }) => {
  const { one, two, bare, bareTwice, pdftotext, cold, warm } = commands;
  const [, four] = growth;
  const most = growth.at(-1);
  const each = ({ seconds: clock, letters }) => clock / letters;
  const kept = 'everything in the cache, against nothing';
  return [
    [
      'whole `extract` with one worker, against bare pdf-parse',
      { ratio: one.seconds / bare.seconds, bound: 1.15, atMost: true },
    ],
    [
      `two workers, against one: ${letters} letters`,
      { ratio: one.seconds / two.seconds, bound: 1.5 },
    ],
    [
      `two workers, against one: ${batch.letters} letters`,
      { ratio: batch.one.seconds / batch.two.seconds, bound: 1.5 },
    ],
    [
      `two processes of bare pdf-parse with half of the ${letters} letters each, against one with all`,
      { ratio: bare.seconds / bareTwice.seconds },
    ],
    [
      'two workers, against `pdftotext` a letter',
      { ratio: pdftotext.seconds / two.seconds, bound: 2 },
    ],
    [`${kept}: ${letters} letters`, { ratio: cold.seconds / warm.seconds, bound: 20 }],
    [
      `${kept}: ${batch.letters} letters`,
      { ratio: batch.cold.seconds / batch.warm.seconds, bound: 20 },
    ],
    [
      `most memory, ${most.times} × the letters against ${four.times} ×`,
      { ratio: most.megabytes / four.megabytes, bound: 1.2, atMost: true },
    ],
    [
      `time a letter, ${most.times} × the letters against ${four.times} ×`,
      { ratio: each(most) / each(four), bound: 1.1, atMost: true },
    ],
  ];
};

const named = (cases, names) =>
  Object.entries(names).map(([key, name]) => [name, ...caseCells(cases[key])]);
const caseHead = (what) => [what, 'by the clock', 'processor', 'most memory'];

const startNames = {
  node: '`node -e 0`',
  version: '`ofsted-letters --version`',
  text: '`extract` of one letter in text, nothing in the cache',
  pdf: '`extract` of the same letter as PDF',
};

/** docs/performance.md, of what was measured. */
export const pageOf = (measured) => {
  const { machine, letters, words, rounds, commandRounds, start, stages, commands, growth, batch } =
    measured;
  const each = batch.two.seconds / batch.letters;
  return `# Performance

Written by \`bench/performance.mjs\`; everything in it was measured in one run, the cases of each table in turns, ${rounds} rounds, medians.
${letters} letters, ${words} words. ${machine}

## What was promised

${table(
  ['', 'measured', 'wanted', 'kept'],
  ratiosOf(measured).map(([name, ratio]) => [name, ...promised(ratio)]),
)}

Two workers cannot be twice as fast as one: where one works alone, the compiler and the collector of garbage have the other core. Two processes that share nothing, with half of the letters each, show what there is to be had here.

## Starting

${table(caseHead('command'), named(start, startNames))}

## Stages alone, one process each

${table(
  caseHead('all letters, start included'),
  named(stages, {
    bare: 'text by pdf-parse alone',
    reading: 'reading PDF here, with paragraphs, lists and tables',
    analysis: 'from canonical text to records here',
    wink: 'sentences and words by wink-nlp alone',
    compromise: 'sentences and words by compromise/one alone',
  }),
)}

## Whole commands

${commandRounds} rounds, medians.

${table(
  caseHead('command'),
  named(commands, {
    bare: 'text by pdf-parse alone',
    bareTwice: 'the same, two processes with half of the letters each',
    pdftotext: '`pdftotext`, a process a letter',
    one: '`extract --no-cache --concurrency 1`',
    two: '`extract --no-cache --concurrency 2`',
    cold: '`extract`, an empty cache, two workers',
    warm: '`extract`, everything in the cache',
    compare: '`compare` of a saved result',
    check: `\`check\` of ${measured.articles} articles against all letters, these in the cache`,
  }),
)}

## Growth

Copies of the letters, each a file of its own, \`--no-cache\`, two workers; one round.

${table(
  ['letters', '', 'by the clock', 'a letter', 'most memory'],
  growth.map((step) => [
    step.letters,
    `${step.times} ×`,
    seconds(step.seconds),
    `${((step.seconds / step.letters) * 1000).toFixed(1)} ms`,
    megabytes(step.megabytes),
  ]),
)}

## Many letters

What is loaded and compiled once counts for less among ${batch.letters} letters; copies as above, ${batch.rounds} rounds, medians.

${table(
  caseHead('command'),
  named(batch, {
    one: '`extract --no-cache --concurrency 1`',
    two: '`extract --no-cache --concurrency 2`',
    cold: '`extract`, an empty cache, two workers',
    warm: '`extract`, everything in the cache',
  }),
)}

## A hundred thousand letters

${batch.letters} letters took ${seconds(batch.two.seconds)} with two workers; at that speed 100,000 take ${hours(each * 100_000)} on this machine.
Shards share nothing, so each takes its part:

${table(
  ['machines like this one', 'hours'],
  [1, 2, 4, 8, 16].map((shards) => [shards, ((each * 100_000) / shards / 3600).toFixed(2)]),
)}
`;
};
