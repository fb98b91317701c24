import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalSpan } from '../../../src/model/span.ts';
import { stretchesOf } from '../../../src/report/html/marks.ts';
import { makeFinding } from '../../make-record.ts';

const text = 'One here. Two there. Three.';
const whole = canonicalSpan(0, text.length);
const at = (start: number, quote: string) => makeFinding({ id: `f-${start}`, start, quote });
const cut = (...findings: ReturnType<typeof at>[]) =>
  stretchesOf(text, whole, findings).map((stretch) => [
    stretch.text,
    stretch.findings.map(({ id }) => id).join(),
  ]);

describe('stretches of a paragraph', () => {
  it('are the whole where nothing was found', () => expect(cut()).toEqual([[text, '']]));

  it('are cut where a finding begins and ends', () =>
    expect(cut(at(10, 'Two there.'))).toEqual([
      ['One here. ', ''],
      ['Two there.', 'f-10'],
      [' Three.', ''],
    ]));

  it('hold all findings whose words overlap', () =>
    expect(cut(at(0, 'One here. Two'), at(10, 'Two there.'))).toEqual([
      ['One here. Two there.', 'f-0,f-10'],
      [' Three.', ''],
    ]));

  it('leave a finding that starts elsewhere alone', () =>
    expect(stretchesOf(text, canonicalSpan(10, 20), [at(0, 'One here.')])).toEqual([
      { text: 'Two there.', findings: [] },
    ]));

  it('put together are the paragraph again, and lose no finding', () => {
    const quotation = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(quotation), (places) => {
        const findings = places
          .sort(([one], [other]) => one - other)
          .map(([start, length]) => at(start, text.slice(start, start + length)));
        const stretches = stretchesOf(text, whole, findings);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        expect(stretches.flatMap((stretch) => stretch.findings)).toHaveLength(findings.length);
      }),
    );
  });
});
