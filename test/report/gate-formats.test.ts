import { stripVTControlCharacters } from 'node:util';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { GateReport } from '../../src/model/gate.ts';
import { gateFormatters } from '../../src/report/formatters.ts';
import { formattedGate, gateReport } from '../support/gate-report.ts';
import { gitlabIssuesSchema, validateJunit, validateSarif } from '../support/official-schemas.ts';

const report = gateReport();

/** The same with the failures of one rule many times over. */
const manyTimes = (times: number): GateReport => ({
  ...report,
  rules: report.rules.map((rule) => ({
    ...rule,
    cases: Array.from({ length: times }, () => rule.cases).flat(),
  })),
});

describe('every format of the gate', () => {
  it.each(Object.keys(gateFormatters) as (keyof typeof gateFormatters)[])(
    '%s ends its last line and gives the same twice',
    async (name) => {
      const text = await formattedGate(report, name);
      expect(text.endsWith('\n')).toBe(true);
      expect(await formattedGate(gateReport(), name)).toBe(text);
    },
  );
});

describe('the gate as a table', () => {
  it('tells rule by rule what failed, what is accepted and what is silent', async () => {
    const text = await formattedGate(report, 'table');
    expect(text).toContain('Fails: 1 error, 1 warning, 1 note, 1 known and 1 suppressed.\n');
    expect(text).toContain('3 rules on 5 letters: 4 fail, 1 undecided, 1 no data, 5 pass.\n');
    expect(text).toContain('agency-staff (error): fails (3 fail, 1 undecided, 1 passes)\n');
    expect(text).toContain('Sunderland, 1st visit, Jan 2017: agency-staff: fails\n');
    expect(text).toContain('found: agency staff 50%; expected: at most 40%');
    expect(text).toContain('“agency staff, at 50%” p. 2, a b.pdf\n');
    expect(text).toContain('Sunderland, 2nd visit, Apr 2017: agency-staff: fails, known\n');
    expect(text).toContain('suppressed: Agreed, for now.\n');
    expect(text).toContain('found: agency staff 30–50%; expected: at most 40%');
    expect(text).toContain('plans: no data, which counts as failed\n');
    expect(text).toContain(
      'Suppressions that nothing needs\n  policy.yaml:19: plans (Not needed.)',
    );
    expect(text).toContain('known.json, and not among the failures now\n  g-000000000000: ');
    expect(text).toContain('Not read\n  a,b:c.txt: empty: 5% (empty-file)\n');
    expect(text).not.toContain('5.pdf');
  });

  it('shows every case where evidence is asked for', async () => {
    const text = await formattedGate(report, 'table', { evidence: true });
    expect(text).toContain('found: agency staff 20%; expected: at most 40%');
    expect(text).toContain('p. 2, 5.pdf');
  });

  it('colours what fails, and is the same without colour', async () => {
    const text = await formattedGate(report, 'table', { color: true });
    expect(text).toContain('\u001B[31mfails\u001B[39m');
    expect(stripVTControlCharacters(text)).toBe(await formattedGate(report, 'table'));
  });
});

describe('the gate as SARIF', async () => {
  const log: Log = JSON.parse(await formattedGate(report, 'sarif'));
  const [run] = log.runs;
  const of = (path: string, ruleId = 'agency-staff'): Result | undefined =>
    run?.results?.find(
      (result) =>
        result.ruleId === ruleId &&
        result.locations?.[0]?.physicalLocation?.artifactLocation?.uri === path,
    );

  it("holds to the standard's JSON schema, and would not with a fault in it", () => {
    expect(validateSarif(log), JSON.stringify(validateSarif.errors)).toBe(true);
    const faulty = { ...log, runs: [{ ...run, results: [{ ...of('3.pdf'), kind: 'maybe' }] }] };
    expect(validateSarif(faulty)).toBe(false);
  });

  it('has a result a case, on its letter, with level and kind', () => {
    expect(run?.results).toHaveLength(11);
    const kinds = ['a%20b.pdf', 'sub/2.pdf', '3.pdf', '4.pdf', '5.pdf'].map((path) => {
      const { kind, level } = of(path) ?? {};
      return [kind, level];
    });
    expect(kinds).toEqual([
      ['fail', 'error'],
      ['fail', 'error'],
      ['open', 'none'],
      ['fail', 'error'],
      ['pass', 'none'],
    ]);
    expect(of('3.pdf', 'letter-date')?.level).toBe('warning');
    expect(of('4.pdf', 'plans')?.level).toBe('note');
    expect(of('a%20b.pdf')?.message.text).toMatch(
      /^Too many \| agency <staff>: 100%, they say\.\n/u,
    );
    expect(of('5.pdf')?.message.text).toMatch(/^agency-staff: passes\n/u);
  });

  it('marks what is known or suppressed, and drops nothing', () => {
    const marks = (path: string) => {
      const { baselineState, suppressions } = of(path) ?? {};
      return [baselineState, suppressions?.map(({ kind, justification }) => [kind, justification])];
    };
    expect(marks('a%20b.pdf')).toEqual(['new', []]);
    expect(marks('sub/2.pdf')).toEqual(['unchanged', [['external', 'known: in the baseline']]]);
    expect(marks('4.pdf')).toEqual([undefined, [['external', 'Agreed, for now.']]]);
  });

  it("leads to the letter's words, and is known again by the identifier", () => {
    expect(of('a%20b.pdf')?.relatedLocations).toEqual([
      {
        id: 1,
        physicalLocation: { artifactLocation: { uri: 'a%20b.pdf' } },
        logicalLocations: [{ name: 'p. 2', kind: 'page' }],
        message: { text: 'Sunderland, 1st visit, Jan 2017, p. 2: “agency staff, at 50%”' },
      },
    ]);
    const [first] = report.rules[0]?.cases ?? [];
    expect(run?.results?.[0]?.partialFingerprints).toEqual({ 'gateCase/v1': first?.id });
    expect(run?.columnKind).toBe('utf16CodeUnits');
  });

  it('describes the rules, and tells of files not read', () => {
    expect(
      run?.tool.driver.rules?.map(({ id, defaultConfiguration }) => [
        id,
        defaultConfiguration?.level,
      ]),
    ).toEqual([
      ['agency-staff', 'error'],
      ['letter-date', 'warning'],
      ['plans', 'note'],
    ]);
    expect(run?.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.descriptor?.id).toBe(
      'empty-file',
    );
  });
});

describe('the gate as JUnit', async () => {
  const text = await formattedGate(report, 'junit');

  it('holds to the XML schema of Jenkins', async () => {
    expect((await validateJunit(text)).errors).toEqual([]);
    expect((await validateJunit(text.replace('<failure ', '<fault '))).valid).toBe(false);
  });

  it('fails what is new of level error, skips what is not settled, and errs on files not read', () => {
    expect(text).toContain(
      '<testsuites name="ofsted-letters gate" tests="12" failures="1" errors="1">',
    );
    expect(text).toContain(
      '<testsuite name="agency-staff" tests="5" failures="1" errors="0" skipped="3">',
    );
    expect(text).toContain(
      '<failure type="agency-staff" message="Too many | agency &lt;staff&gt;: 100%, they say.">',
    );
    expect(text).toContain('<skipped>warning: No date.\n');
    expect(text).toContain('<error type="empty-file" message="empty: 5%"/>');
  });
});

describe('the gate as GitHub annotations', () => {
  it('has what is new, by level, with files not read first, on one line each', async () => {
    const lines = (await formattedGate(report, 'github')).trimEnd().split('\n');
    expect(lines.map((line) => line.split('::')[1])).toEqual([
      'error file=a%2Cb%3Ac.txt,title=empty-file',
      'error file=a b.pdf,title=agency-staff',
      'warning file=3.pdf,title=letter-date',
      'warning file=policy.yaml,line=19,title=unused suppression',
      'notice file=4.pdf,title=plans',
    ]);
    expect(lines[1]).toContain('::Too many | agency <staff>: 100%25, they say.%0ASunderland, 1st');
  });

  it('shows ten of a level, and says how many more there are', async () => {
    const lines = (await formattedGate(manyTimes(14), 'github')).trimEnd().split('\n');
    const notices = lines.filter((line) => line.startsWith('::notice'));
    expect(notices).toHaveLength(10);
    expect(notices.at(-1)).toBe(
      '::notice title=ofsted-letters::and 5 more notices; the formats table and step-summary have more',
    );
  });
});

describe('the gate as a code quality report of GitLab', () => {
  it('has an issue for whatever is new', async () => {
    const issues = gitlabIssuesSchema.parse(JSON.parse(await formattedGate(report, 'gitlab')));
    expect(
      issues.map(({ check_name, severity, location }) => [check_name, severity, location.path]),
    ).toEqual([
      ['empty-file', 'blocker', 'a,b:c.txt'],
      ['agency-staff', 'critical', 'a b.pdf'],
      ['letter-date', 'minor', '3.pdf'],
      ['plans', 'info', '4.pdf'],
    ]);
    const ids = report.rules.flatMap(({ cases }) => cases.map(({ id }) => id));
    expect(ids).toEqual(
      expect.arrayContaining(issues.slice(1).map(({ fingerprint }) => fingerprint)),
    );
  });
});

describe('the gate as Markdown', () => {
  it('has a row a rule, and the words behind whatever failed', async () => {
    const text = await formattedGate(report, 'markdown');
    expect(text).toContain('# Rules \\& \\<tags\\> \\| of ours (policy.yaml)\n');
    expect(text).toContain('\n| agency-staff | error | fails | 3 | 1 | 0 | 1 |\n');
    expect(text).toContain('\n  - “agency staff, at 50%” p. 2, a b.pdf\n');
    expect(text).toContain('\n## Not read\n\n- a,b:c.txt: empty: 5%\n');
  });
});

describe('the gate as a step summary', () => {
  it('has what is new before what is known', async () => {
    const text = await formattedGate(report, 'step-summary');
    const places = ['a b.pdf', '- Reading', 'agency-staff: fails, known'].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('never outgrows what GitHub shows, and says how many more there are', async () => {
    const text = await formattedGate(manyTimes(1000), 'step-summary');
    expect(Buffer.byteLength(text)).toBeLessThan(410_000);
    expect(text).toMatch(/\nand \d{4} more cases; the other formats have them all\n/u);
    expect(text).toContain('## Not read');
  });
});
