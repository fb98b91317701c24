import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/model/check.ts';
import type { checkFormatters } from '../../src/report/formatters.ts';
import { ciReport, formatted } from '../support/ci-report.ts';

let report: CheckReport;
beforeAll(async () => {
  report = await ciReport();
});
const format = (name: keyof typeof checkFormatters): Promise<string> => formatted(report, name);

describe('check', () => {
  it.each(['table', 'json', 'csv', 'markdown', 'junit', 'sarif', 'github', 'gitlab'] as const)(
    'as %s ends its last line and gives the same twice',
    async (name) => {
      const text = await format(name);
      expect(text.endsWith('\n')).toBe(true);
      expect(await format(name)).toBe(text);
    },
  );

  it('as CSV has a row a claim', async () => {
    const rows: unknown = parseCsv(await format('csv'), { columns: true });
    expect(rows).toMatchObject([
      { line: '3', verdict: 'altered', differences: '“50” → “60” (number)', page: '1' },
      { line: '5', verdict: 'verbatim', authority: 'Rotherham', differences: '' },
      { line: '7', verdict: 'not-found', letter_path: '' },
      { line: '9', verdict: 'too-short' },
    ]);
  });

  it('as Markdown sets the words themselves, and names what was not read well', async () => {
    const text = await format('markdown');
    expect(text).toContain('in \\<one\\> team \\& another');
    expect(text).toContain(
      '## Read with doubt\n\n- article.txt: the whole page was read\n\n## Not read\n\n- a,b:c.txt: empty: 5%',
    );
  });
});
