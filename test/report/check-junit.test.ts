import { beforeAll, describe, expect, it } from 'vitest';
import { ciReport, formatted } from '../support/ci-report.ts';
import { validateJunit as validate } from '../support/official-schemas.ts';

let text: string;
beforeAll(async () => {
  text = await formatted(await ciReport(), 'junit');
});

describe('check as JUnit', () => {
  it('holds to the XML schema of Jenkins, read by another program', async () => {
    const { valid, errors } = await validate(text);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('would be refused with a fault in it', async () => {
    expect((await validate(text.replaceAll('<failure ', '<fault '))).valid).toBe(false);
    expect((await validate(text.replace('</testsuites>', ''))).valid).toBe(false);
  });

  it('fails what the gate names, skips what it cannot settle, and errs on files not read', () => {
    expect(text).toContain(
      '<testsuites name="ofsted-letters check" tests="5" failures="1" errors="1">',
    );
    expect(text).toContain(
      '<testsuite name="article.txt" tests="4" failures="1" errors="0" skipped="2">',
    );
    expect(text).toContain('<failure type="altered" message="altered: “Use of agency staff');
    expect(text).toContain('“50” → “60” (number)</failure>');
    expect(text).toContain('<skipped>not-found: “Nobody has ever seen');
    expect(text).toContain('<error type="empty-file" message="empty: 5%"/>');
    expect(text).toContain(
      '<system-err>main-text-not-found: the whole page was read\n</system-err>',
    );
  });

  it('holds to it, too, whatever the words are', async () => {
    const hostile =
      'Rotherham Council\n\nInspectors wrote: “Use of ]]> <!-- & "agency" \u001B[31m \uFFFE \uD800 staff is still high, at 60%.”\n';
    const other = await formatted(await ciReport(hostile), 'junit');
    expect((await validate(other)).errors).toEqual([]);
    expect(other).toContain('Use of ]]&gt; &lt;!-- &amp; &quot;agency&quot; �[31m � � staff');
  });
});
