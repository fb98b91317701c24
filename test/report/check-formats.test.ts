import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckReport, checkReportSchema } from '../../src/model/check.ts';
import { checkFormatters } from '../../src/report/formatters.ts';
import { checkText } from '../support/check-text.ts';

const options = { width: 80, color: false, evidence: false, excel: false };
const letters = [
  { body: 'Findings\n\nUse of agency staff is still high, at 50%, in <one> team & another.' },
];
const article = `Rotherham Council

Inspectors wrote: “Use of agency staff is still high, at 60%, in <one> team & another.”

They wrote: “Use of agency staff is still high, at 50%.”

They also wrote: “Nobody has ever seen a purple giraffe in that office.”

It was “good”.
`;

let report: CheckReport;
beforeAll(async () => {
  const made = await checkText(article, letters);
  const problem = { code: 'empty-file', severity: 'error', message: 'empty: 5%', page: null };
  report = checkReportSchema.parse({
    ...made,
    failOn: ['altered'],
    unread: [{ schemaVersion: '1.0', path: 'a,b.txt', problem }],
  });
});

const format = async (name: keyof typeof checkFormatters): Promise<string> =>
  (await checkFormatters[name]())(report, options);

describe('check', () => {
  it.each(['table', 'json', 'csv', 'markdown', 'junit', 'sarif', 'github'] as const)(
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

  it('as JUnit fails what the gate names, skips what it cannot settle, and escapes the words', async () => {
    const text = await format('junit');
    expect(text).toContain(
      '<testsuite name="article.txt" tests="4" failures="1" errors="0" skipped="2">',
    );
    expect(text).toContain('<failure type="altered" message="altered: “Use of agency staff');
    expect(text).toContain('in &lt;one&gt; team &amp; another');
    expect(text).not.toMatch(/<one>|& /u);
    expect(text).toContain('<error type="empty-file" message="empty: 5%"/>');
  });

  it('as SARIF has a result a claim on its line', async () => {
    const log = JSON.parse(await format('sarif'));
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    const results: { ruleId: string; kind: string; level: string }[] = run.results;
    expect(results.map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual([
      ['altered', 'fail', 'error'],
      ['verbatim', 'pass', 'none'],
      ['not-found', 'fail', 'warning'],
      ['too-short', 'notApplicable', 'none'],
    ]);
    expect(run.results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'article.txt' },
      region: { startLine: 3 },
    });
    expect(run.invocations[0].toolExecutionNotifications[0].locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'a%2Cb.txt' } },
    });
  });

  it('as GitHub annotations has an error on the line of what the gate names', async () => {
    const lines = (await format('github')).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^::error file=article\.txt,line=3,title=altered::altered: “.*60%25/u);
    expect(lines[1]).toMatch(/^::warning file=article\.txt,line=7,title=not-found::/u);
    expect(lines[2]).toBe('::error file=a%2Cb.txt,title=empty-file::empty: 5%25');
  });

  it('as Markdown sets the words themselves', async () => {
    expect(await format('markdown')).toContain('in \\<one\\> team \\& another');
  });
});
