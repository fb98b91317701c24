import { describe, expect, it } from 'vitest';
import { ciReport, formatted } from '../support/ci-report.ts';
import { gitlabIssuesSchema } from '../support/official-schemas.ts';

const issuesOf = async (text?: string) =>
  gitlabIssuesSchema.parse(JSON.parse(await formatted(await ciReport(text), 'gitlab')));

describe('check as a code quality report of GitLab', () => {
  it('has an issue for what fails, what is in doubt, and what was not read', async () => {
    const issues = await issuesOf();
    expect(
      issues.map(({ check_name, severity, location }) => [
        check_name,
        severity,
        location.path,
        location.lines.begin,
      ]),
    ).toEqual([
      ['empty-file', 'blocker', 'a,b:c.txt', 1],
      ['main-text-not-found', 'info', 'article.txt', 1],
      ['altered', 'critical', 'article.txt', 3],
      ['not-found', 'minor', 'article.txt', 7],
    ]);
    expect(issues[2]?.description).toContain('“50” → “60” (number)');
  });

  it('knows an issue again when the article is edited elsewhere, and equal words apart', async () => {
    const words = 'They wrote: “Nobody has ever seen a purple giraffe in that office.”\n';
    const fingerprints = async (text: string): Promise<string[]> =>
      (await issuesOf(text)).map(({ fingerprint }) => fingerprint);
    const before = await fingerprints(`Rotherham Council\n\n${words}\n${words}`);
    expect(await fingerprints(`Rotherham Council\n\nNew here.\n\n${words}\n${words}`)).toEqual(
      before,
    );
    expect(new Set(before).size).toBe(4);
  });
});
