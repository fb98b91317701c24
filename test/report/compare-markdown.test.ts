import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import { byTheme } from '../../src/compare/compare-themes.ts';
import { formatComparisonMarkdown } from '../../src/report/compare-markdown.ts';
import { escapeMarkdown } from '../../src/report/escape-markdown.ts';
import { formatThemeComparisonMarkdown } from '../../src/report/themes-compared-markdown.ts';
import { makeFinding, makeMeasure, makeRecord, reading } from '../make-record.ts';

const themes = [
  { id: 'agency-staff', title: 'Agency staff' },
  { id: 'plans', title: 'Plans' },
];
const second = makeRecord({
  path: '2.pdf',
  letter: { letterDate: '2016-12-08' },
  visit: { number: 2, start: '2016-11-08', end: '2016-11-09' },
  findings: [makeFinding({ polarity: 'mixed', direction: 'improved', quote: 'Fewer, but many.' })],
});
const fifth = makeRecord({
  path: '5.pdf',
  findings: [makeFinding({ direction: 'unchanged', page: 2, quote: 'Agency | staff: *high*.' })],
  measures: [makeMeasure({ value: 50, previous: 60, page: 2, quote: 'from 60% to 50%' })],
});

describe('compare as Markdown', () => {
  it('reads as a careful person would write it', () => {
    const text = formatComparisonMarkdown(compareLetters([second, fifth], themes), {
      evidence: true,
    });
    expect(text).toBe(`## Sunderland

| Theme | Over all visits | 2nd visit, Nov 2016 | 5th visit, Oct 2017 |
| --- | --- | --- | --- |
| Agency staff | reversed | ± mixed<br>improved ↑ | − weakness<br>unchanged →<br>(declined ↓) |

An arrow is change that the letter states; in brackets, change seen between two visits that no letter states; ! where the two point opposite ways; ~ where the visits looked at different work. “Not mentioned” does not mean resolved.

- 5th visit, Oct 2017: the letter on monitoring visit 3 is not among those given
- 5th visit, Oct 2017: the letter on monitoring visit 4 is not among those given

Not mentioned in any of these letters: Plans.

### Figures

- agency-staff, agency staff
  - 5th visit, Oct 2017: **60%**; an earlier value, as this letter gives it
  - 5th visit, Oct 2017: **from 60% to 50%**: “from 60% to 50%” (Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2)

### Agency staff: reversed (it got better, then worse)

- 2nd visit, Nov 2016: ± mixed, improved ↑
  - ± mixed, improved ↑: “Fewer, but many.” (Ofsted, monitoring visit letter to Sunderland, 8 December 2016, p. 1)
- 5th visit, Oct 2017: − weakness, unchanged →, (declined ↓) since 2nd visit, Nov 2016
  - − weakness, unchanged →: “Agency \\| staff: \\*high\\*.” (Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2)
`);
  });

  it('sets authorities side by side on a theme, by name and without a rank', () => {
    const other = makeRecord({ path: 'r.pdf', letter: { authority: reading } });
    const text = formatThemeComparisonMarkdown(
      byTheme(compareLetters([other, second, fifth], themes)),
      { evidence: false },
    );
    expect(text).toContain(`## Agency staff

| Authority | Over all visits | Visits |
| --- | --- | --- |
| Sunderland | reversed | 2nd visit, Nov 2016: ± mixed, improved ↑<br>5th visit, Oct 2017: − weakness, unchanged →, (declined ↓) since 2nd visit, Nov 2016 |

Authorities by name; the order says nothing of how well one does.`);
    expect(text).toContain('Not mentioned in any letter to: Reading.');
  });

  it('says what was not read and what was left out', () => {
    const problem = {
      code: 'empty-file',
      severity: 'error',
      message: 'empty',
      page: null,
    } as const;
    const comparison = compareLetters([second, fifth], themes, undefined, {
      from: '2017-01-01',
      to: null,
      since: null,
    });
    const text = formatComparisonMarkdown(
      { ...comparison, unread: [{ schemaVersion: '1.0', path: 'e_.pdf', problem }] },
      { evidence: false },
    );
    expect(text).toContain(`## Not compared, or read with doubt

- Not read: e\\_.pdf: empty
- Left out: 2.pdf (before-period)
`);
  });
});

describe('text in Markdown', () => {
  it.each([
    ['a|b', String.raw`a\|b`],
    ['<script>', String.raw`\<script\>`],
    ['[x](y)', String.raw`\[x\](y)`],
    ['line\nbreak', 'line break'],
    ['- item', String.raw`\- item`],
    ['1. item', String.raw`1\. item`],
    ['&amp; `code`', '\\&amp; \\`code\\`'],
  ])('%j stands for itself', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));
});
