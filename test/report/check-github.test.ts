import { describe, expect, it } from 'vitest';
import { ciReport, formatted } from '../support/ci-report.ts';

const linesOf = async (text?: string): Promise<string[]> =>
  (await formatted(await ciReport(text), 'github')).trimEnd().split('\n');

describe('check as GitHub annotations', () => {
  it('has errors on what the gate names and on files not read, then warnings', async () => {
    const lines = await linesOf();
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('::error file=a%2Cb%3Ac.txt,title=empty-file::empty: 5%25');
    expect(lines[1]).toMatch(/^::error file=article\.txt,line=3,title=altered::altered: “.*60%25/u);
    expect(lines[1]).toContain('%0A“50” → “60” (number)');
    expect(lines[2]).toMatch(/^::warning file=article\.txt,title=main-text-not-found::/u);
    expect(lines[3]).toMatch(/^::warning file=article\.txt,line=7,title=not-found::/u);
  });

  it('shows ten of a kind, as GitHub does, and says how many more there are', async () => {
    const many = Array.from(
      { length: 14 },
      (_, index) => `They wrote: “Nobody has ever seen ${index + 20} purple giraffes there.”\n`,
    );
    const lines = await linesOf(`Rotherham Council\n\n${many.join('\n')}`);
    const warnings = lines.filter((line) => line.startsWith('::warning'));
    expect(warnings).toHaveLength(10);
    expect(warnings.at(-1)).toMatch(/^::warning title=ofsted-letters::and 6 more warnings;/u);
  });

  it('has no line but its own, whatever the words are', async () => {
    const hostile =
      'Rotherham Council\n\nInspectors wrote: “Use of agency ::error::taken %0A::error::taken\u001B[31m staff is still high, at 60%.”\n';
    const lines = await linesOf(hostile);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning) file=/u);
    expect(lines.join()).toContain('%250A::error::taken�[31m');
  });
});
