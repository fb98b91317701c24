import { describe, expect, it } from 'vitest';
import type { ClaimVerdict } from '../../src/model/check.ts';
import { articleOf, claimsIn, fixtureLetter } from './claims.ts';

const letters = {
  sunderland1: await fixtureLetter('sunderland-2016-09-visit-1'),
  sunderland4: await fixtureLetter('sunderland-2017-07-visit-4'),
  sunderland5: await fixtureLetter('sunderland-2017-11-visit-5'),
  reading4: await fixtureLetter('reading-2017-11-visit-4'),
  tyneside2: await fixtureLetter('south-tyneside-2024-05-visit-2'),
};

export type ClaimCase = readonly [
  claim: string,
  letter: keyof typeof letters,
  verdict: ClaimVerdict,
  words?: RegExp,
];

/** `words` must stand in the evidence, or in the note where there is none. */
const holds = ([claim, name, verdict, words]: ClaimCase): void => {
  const letter = letters[name];
  const [found] = claimsIn(articleOf([claim]), [letter]);
  expect(found?.reading.verdict, `${claim} → ${found?.reading.note}`).toBe(verdict);
  if (!found || !words) return;
  const { evidence, closest, note } = found.reading;
  const spans = [...evidence, ...(closest ? [closest] : [])];
  const quotes = spans.map(({ start, end }) => letter.document.text.slice(start, end));
  expect([...quotes, note].join('\n')).toMatch(words);
};

/** One test for each case. */
export const claimTable = (name: string, cases: readonly ClaimCase[]) =>
  describe(name, () => {
    it.each(cases.map((each) => [each[0], each] as const))('%s', (_, each) => holds(each));
  });
