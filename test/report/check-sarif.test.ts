import type { Log } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { verdictSchema } from '../../src/model/check.ts';
import { ciReport, formatted } from '../support/ci-report.ts';
import { validateSarif as validate } from '../support/official-schemas.ts';

let log: Log;
beforeAll(async () => {
  log = JSON.parse(await formatted(await ciReport(), 'sarif'));
});
const run = () => {
  const [first] = log.runs;
  if (!first) throw new Error('no run');
  return first;
};
const results = () => run().results ?? [];

describe('check as SARIF', () => {
  it("holds to the standard's JSON schema", () =>
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true));

  it('would be refused with a fault in it', () => {
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    expect(validate({ ...log, runs: [{ ...run(), columnKind: 'bytes' }] })).toBe(false);
  });

  it('has a result a claim, on its line, with kind and level', () => {
    expect(results().map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual([
      ['altered', 'fail', 'error'],
      ['verbatim', 'pass', 'none'],
      ['not-found', 'fail', 'warning'],
      ['too-short', 'notApplicable', 'none'],
    ]);
    expect(results()[0]?.locations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: 'article.txt' },
          region: { startLine: 3 },
        },
      },
    ]);
  });

  it('describes the rule that each result names', () => {
    const rules = run().tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(verdictSchema.options);
    for (const { ruleId, ruleIndex } of results()) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    for (const { shortDescription } of rules)
      expect(shortDescription?.text).toMatch(/^The text .{20,}\.$/u);
    expect(rules.find(({ id }) => id === 'altered')?.defaultConfiguration?.level).toBe('error');
  });

  it("leads to the letter's words", () => {
    expect(results()[0]?.relatedLocations).toEqual([
      {
        id: 1,
        physicalLocation: { artifactLocation: { uri: 'letter-1.txt' } },
        logicalLocations: [{ name: 'p. 1', kind: 'page' }],
        message: {
          text: 'Rotherham, focused visit, Jun 2019, p. 1: “Use of agency staff is still high, at 50%, in <one> team & another”',
        },
      },
    ]);
  });

  it('knows a result again when the article is edited elsewhere, and equal words apart', async () => {
    const words = '“Use of agency staff is still high, at 60%.”';
    const fingerprints = async (text: string): Promise<unknown[]> => {
      const edited: Log = JSON.parse(await formatted(await ciReport(text), 'sarif'));
      return (edited.runs[0]?.results ?? []).map((each) => each.partialFingerprints);
    };
    const before = await fingerprints(
      `Rotherham Council\n\nInspectors wrote: ${words}\n\nThey wrote: ${words}\n`,
    );
    const after = await fingerprints(
      `Rotherham Council\n\nA new line.\n\nInspectors wrote: ${words}\n\nThey wrote: ${words}\n`,
    );
    expect(after).toEqual(before);
    expect(new Set(before.map((each) => JSON.stringify(each))).size).toBe(2);
  });

  it('names files with relative URIs in which nothing can be taken for a scheme', () => {
    const notifications = run().invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(
      notifications.map(({ level, descriptor, locations }) => [
        level,
        descriptor?.id,
        locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      ]),
    ).toEqual([
      ['error', 'empty-file', 'a%2Cb%3Ac.txt'],
      ['warning', 'main-text-not-found', 'article.txt'],
    ]);
    expect(run().columnKind).toBe('utf16CodeUnits');
  });

  it.each([
    ['./drafts/one two.txt', 'drafts/one%20two.txt'],
    ['../drafts/a.txt', '../drafts/a.txt'],
    ['/data/a.txt', 'file:///data/a.txt'],
  ])('names %s as %s', async (path, uri) => {
    const report = await ciReport();
    const [first] = report.articles;
    if (!first) throw new Error('no article');
    const moved = { ...report, articles: [{ ...first, article: { ...first.article, path } }] };
    const other: Log = JSON.parse(await formatted(moved, 'sarif'));
    expect(other.runs[0]?.artifacts?.[0]?.location?.uri).toBe(uri);
    expect(validate(other), JSON.stringify(validate.errors)).toBe(true);
  });
});
