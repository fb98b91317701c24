import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../../src/report/html/check/passages.ts';
import { textOf } from '../make-page.ts';

const long = 'word '.repeat(60);
const letter = {
  ...textOf('Managers know their teams. Caseloads are high. Audits are regular.', `${long}End.`),
  mediaType: 'application/pdf' as const,
};
const evidence = (quote: string, part: { page?: number; paragraph?: number } = {}) => {
  const start = letter.text.indexOf(quote);
  return {
    quote,
    page: 1,
    paragraph: 1,
    start,
    end: start + quote.length,
    prefix: '',
    suffix: '',
    ...part,
  };
};
const shown = (...given: ReturnType<typeof evidence>[]) =>
  passagesOf(given, letter).map(({ parts }) =>
    parts.map(({ start, end, isEvidence }) => {
      const words = letter.text.slice(start, end);
      return isEvidence ? `[${words}]` : words;
    }),
  );

describe('passages of a letter', () => {
  it('show the words around those that a claim rests on, up to the ends of the paragraph', () =>
    expect(shown(evidence('Caseloads are high.'))).toEqual([
      ['Managers know their teams. ', '[Caseloads are high.]', ' Audits are regular.'],
    ]));

  it('join what stands close together, with the words between', () =>
    expect(shown(evidence('Managers know'), evidence('Audits are regular.'))).toEqual([
      ['[Managers know]', ' their teams. Caseloads are high. ', '[Audits are regular.]'],
    ]));

  it('are told apart where the article turns the order', () =>
    expect(shown(evidence('Audits are regular.'), evidence('Managers know'))).toHaveLength(2));

  it('show words once that are named twice', () =>
    expect(shown(evidence('Caseloads are'), evidence('Caseloads are high.'))).toEqual([
      ['Managers know their teams. ', '[Caseloads are high.]', ' Audits are regular.'],
    ]));

  it('stop at a whole word in a long paragraph, and say that it goes on', () => {
    const [passage] = passagesOf([evidence('End.', { page: 2, paragraph: 2 })], letter);
    const [before] = passage?.parts ?? [];
    const words = letter.text.slice(before?.start, before?.end);
    expect(words).toMatch(/^word .{100,}word $/u);
    expect(passage).toMatchObject({ page: 2, isFromStart: false, isToEnd: true });
  });
});
