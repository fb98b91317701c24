import { describe, expect, it } from 'vitest';
import { formatExtractionCsv } from '../../src/report/extract-csv.ts';
import { type FindingPart, makeFinding, makeRecord } from '../make-record.ts';

const header =
  'path,sha256,letter_kind,authority,urn,ons_code,region,provider,visit_number,visit_start,visit_end,letter_date,finding_id,theme,polarity,direction,time,source,finding_kind,section,anaphoric,measure_ids,quote,page,paragraph,start,end,rules';

const csv = (findings: readonly FindingPart[], excel = false): string =>
  formatExtractionCsv(
    {
      schemaVersion: '1.0',
      letters: [makeRecord({ findings: findings.map(makeFinding) })],
      unread: [],
    },
    { excel },
  );

/** The cell of the quotation, by the columns before and after it. */
const quoteCell = (quote: string): string => {
  const row = csv([{ quote }]).slice(header.length + 2);
  return row.slice(
    row.indexOf('false,,') + 'false,,'.length,
    row.lastIndexOf(`,1,1,0,${quote.length},`),
  );
};

describe('extract as CSV', () => {
  it('prints the header where nothing was found', () => expect(csv([])).toBe(`${header}\r\n`));

  it('prints a row a finding, with dates as ISO dates and lines as RFC 4180 has them', () => {
    const rows = csv([{ direction: 'unchanged', measureIds: ['m-1', 'm-2'] }, { start: 40 }]).split(
      '\r\n',
    );
    expect(rows).toHaveLength(1 + 2 + 1);
    expect(rows[1]).toBe(
      `letters/sunderland-5.pdf,${'a'.repeat(64)},monitoring-visit,Sunderland,80543,E08000024,North East,,5,2017-10-17,2017-10-18,2017-11-16,f-0,agency-staff,weakness,unchanged,current,inspectors,finding,Findings,false,m-1 m-2,Agency staff remain high.,1,1,0,25,agency-staff/agency`,
    );
    expect(rows[3]).toBe('');
  });

  it.each([
    ['a comma', 'high, at 50%', '"high, at 50%"'],
    ['quotation marks', 'the "front door"', '"the ""front door"""'],
    ['a line break', 'one\ntwo', '"one\ntwo"'],
    ['a formula', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a plus', '+1', "'+1"],
    ['a minus', '-1', "'-1"],
    ['an at sign', '@here', "'@here"],
    ['a tab', '\tx', "'\tx"],
    ['a minus within', 'co-work', 'co-work'],
  ])('guards and quotes %s', (_, quote, cell) => expect(quoteCell(quote)).toBe(cell));

  it('adds the byte order mark for Excel alone', () => {
    expect(csv([], true)).toBe(`\uFEFF${header}\r\n`);
    expect(csv([]).startsWith('\uFEFF')).toBe(false);
  });
});
