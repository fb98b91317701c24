import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../src/schema/published-schemas.ts';
import { run } from './memory-io.ts';

describe('schema --describe', () => {
  it('tells what the columns of one table mean', async () => {
    const { code, stdout, stderr } = await run([
      ...['schema', '--describe', 'extract.findings', '--width', '70'],
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^extract\.findings: a row is a finding of a letter\n/u);
    expect(stdout).toContain(
      '  polarity  text\n      The position taken on the theme, from the view of children and\n      good practice. Values: strength, weakness, mixed, neutral.\n',
    );
    expect(stdout).toContain('  page  integer, pages, from 1\n');
    expect(stdout).toContain('  letter_date  date, ISO 8601 date, or empty\n');
  });

  it('has each column that the CSV has, in its order', async () => {
    const csv = (await run(['extract', '-', '-f', 'csv'], { stdin: 'Not a letter.' })).stdout;
    const { stdout } = await run(['schema', '--describe', 'extract.findings', '-f', 'json']);
    const [{ fields }] = JSON.parse(stdout).described;
    expect(fields.map(({ field }: { field: string }) => field).join(',')).toBe(csv.trim());
  });

  it('tells of every table and every form of JSON, as CSV too', async () => {
    const rows: Record<string, string>[] = parse(
      (await run(['schema', '--describe', '-f', 'csv'])).stdout,
      { columns: true },
    );
    const names = new Set(rows.map((row) => row['name']));
    for (const { name } of publishedSchemas) expect(names).toContain(name);
    for (const name of ['extract.letters', 'compare.positions', 'check.claims'])
      expect(names).toContain(name);
    expect(rows).toContainEqual({
      name: 'record',
      form: 'output',
      what: 'a line of extract --format jsonl: a letter',
      field: 'measures[].unit',
      type: 'text',
      unit: '',
      nullable: 'false',
      values: expect.stringContaining('percent; percentage-points; '),
      meaning: 'Unit of the value.',
    });
  });

  it('is a table in Markdown', async () => {
    const { written } = await run(['schema', '--describe', 'check.claims', '-o', 'claims.md']);
    expect(written['claims.md']).toContain(
      '\n| field | type | unit | empty | meaning | values |\n',
    );
    expect(written['claims.md']).toMatch(/\n\| `verdict` \| text \| {2}\| no \| .*`altered`/u);
  });

  it.each([
    [
      ['schema', '--describe', 'extract.finding'],
      "no table or schema is named 'extract.finding' (did you mean 'extract.findings'?)",
    ],
    [['schema', 'record', '-f', 'csv'], 'a JSON Schema has no form as csv; add --describe'],
    [['schema', '-o', 'schemas.md'], 'a JSON Schema has no form as markdown; add --describe'],
  ])('%j ends with 2 and one line', async (argv, message) => {
    const { code, stdout, stderr, written } = await run(argv);
    expect([code, stdout, written]).toEqual([2, '', {}]);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
