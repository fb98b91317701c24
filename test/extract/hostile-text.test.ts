import { describe, expect, it } from 'vitest';
import { analyseLetter } from '../../src/extract/analyse-letter.ts';
import { loadKnowledge } from '../../src/ingest/load-knowledge.ts';
import { canonicalFromText } from '../support/documents.ts';
import { letterText } from '../support/letter-from-text.ts';

const knowledge = await loadKnowledge();
const words =
  'caseloads are high and children seen not leaders plans improved timely assessment the of agency staff'.split(
    ' ',
  );

/** One sentence of so many characters, without a mark in it. */
const sentence = (length: number): string => {
  const parts: string[] = [];
  for (let index = 0, size = 0; size < length; index += 1) {
    const word = words[(index * 7 + Math.floor(index / 8)) % words.length] ?? '';
    parts.push(word);
    size += word.length + 1;
  }
  return `${parts.join(' ')}.`;
};

/** What takes more than linear work does not end within the time that a test has. */
describe('text that no inspector writes', () => {
  it.each<[string, () => string]>([
    ['one sentence of a megabyte', () => sentence(1_000_000)],
    ['100,000 quotation marks', () => '"'.repeat(100_000)],
    ['50,000 pairs of quotation marks', () => '”’'.repeat(50_000)],
    ['a word of 100,000 letters', () => 'a'.repeat(100_000)],
    ['100,000 spaces', () => `a${' '.repeat(100_000)}b`],
    ['50,000 hyphens', () => 'a-'.repeat(50_000)],
    ['a number of 100,000 figures and commas', () => '1,'.repeat(50_000)],
    ['nested brackets', () => '('.repeat(5_000) + ')'.repeat(5_000)],
    ['negations without end', () => 'not '.repeat(10_000)],
  ])('%s is read to its end', (_, body) => {
    const document = canonicalFromText(letterText({ body: `Findings\n\n${body()}` }));
    const record = analyseLetter(document, knowledge);
    expect(record.letter.kind).toBe('focused-visit');
    for (const { evidence } of record.findings)
      expect(document.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });
});
