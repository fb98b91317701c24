import { describe, expect, it } from 'vitest';
import { themePosition } from '../../src/compare/theme-position.ts';
import { type FindingPart, makeFinding } from '../make-record.ts';

const cell = (...findings: FindingPart[]) => themePosition(findings.map(makeFinding));

describe('position of a theme in one letter', () => {
  it.each<[string, FindingPart[], string]>([
    ['no finding: silence is not a position', [], 'not-mentioned'],
    ['only strengths', [{ polarity: 'strength' }, { polarity: 'strength' }], 'strength'],
    ['only weaknesses', [{ polarity: 'weakness' }], 'weakness'],
    ['a strength and a weakness', [{ polarity: 'strength' }, { polarity: 'weakness' }], 'mixed'],
    ['a mixed sentence alone', [{ polarity: 'mixed' }], 'mixed'],
    [
      'a mixed sentence among strengths',
      [{ polarity: 'strength' }, { polarity: 'mixed' }],
      'mixed',
    ],
    ['only neutral', [{ polarity: 'neutral' }], 'neutral'],
    [
      'a neutral fact beside a weakness',
      [{ polarity: 'neutral' }, { polarity: 'weakness' }],
      'weakness',
    ],
    [
      'a past weakness beside a present strength',
      [{ polarity: 'weakness', time: 'past' }, { polarity: 'strength' }],
      'strength',
    ],
    [
      'a plan beside a present weakness',
      [{ polarity: 'strength', time: 'planned' }, { polarity: 'weakness' }],
      'weakness',
    ],
    ['only the past', [{ polarity: 'weakness', time: 'past' }], 'neutral'],
    ['only plans', [{ polarity: 'strength', time: 'planned' }], 'neutral'],
    [
      'leaders say well, inspectors find badly',
      [{ polarity: 'strength', source: 'leaders' }, { polarity: 'weakness' }],
      'weakness',
    ],
    [
      "data count as the inspectors' own",
      [
        { polarity: 'strength', source: 'staff' },
        { polarity: 'weakness', source: 'data' },
      ],
      'weakness',
    ],
    [
      'four to one is clear',
      [
        { polarity: 'strength' },
        { polarity: 'strength' },
        { polarity: 'strength' },
        { polarity: 'strength' },
        { polarity: 'weakness' },
      ],
      'strength',
    ],
    [
      'three to one is not',
      [
        { polarity: 'strength' },
        { polarity: 'strength' },
        { polarity: 'strength' },
        { polarity: 'weakness' },
      ],
      'mixed',
    ],
    [
      'four to one, but the one is on the list of what needs to improve',
      [
        { polarity: 'strength' },
        { polarity: 'strength' },
        { polarity: 'strength' },
        { polarity: 'strength' },
        { polarity: 'weakness', kind: 'improvement-area' },
      ],
      'mixed',
    ],
    [
      'a priority action among much praise',
      [
        ...Array.from({ length: 20 }, () => ({ polarity: 'strength' }) as const),
        { polarity: 'weakness', kind: 'priority-action' },
      ],
      'mixed',
    ],
    [
      "the letter's own summary decides between two findings that differ",
      [
        { polarity: 'weakness', section: 'Summary of findings' },
        { polarity: 'weakness' },
        { polarity: 'strength' },
      ],
      'weakness',
    ],
    [
      'but not against most of the letter',
      [
        { polarity: 'strength', section: 'Headline findings' },
        { polarity: 'weakness' },
        { polarity: 'weakness' },
      ],
      'mixed',
    ],
    [
      'much praise, which the summary does not share',
      [
        { polarity: 'mixed', section: 'Overview' },
        ...Array.from({ length: 9 }, () => ({ polarity: 'strength' }) as const),
      ],
      'mixed',
    ],
    [
      'a summary that says both decides nothing',
      [
        { polarity: 'mixed', section: 'Overview' },
        { polarity: 'weakness' },
        { polarity: 'strength' },
      ],
      'mixed',
    ],
    [
      'what is said of the safeguarding board is not said of the council',
      [
        { polarity: 'weakness', section: 'Inspection judgement about the LSCB' },
        { polarity: 'strength' },
      ],
      'strength',
    ],
    [
      'praise and criticism in even parts, and praise in the summary',
      [{ polarity: 'strength', section: 'Overview' }, { polarity: 'weakness' }],
      'mixed',
    ],
    [
      'the list names again what the letter criticises once: no clear weakness',
      [
        { polarity: 'mixed' },
        { polarity: 'mixed' },
        { polarity: 'weakness', kind: 'improvement-area' },
      ],
      'mixed',
    ],
    [
      'the list alone',
      [{ polarity: 'weakness', kind: 'improvement-area', time: 'planned' }],
      'weakness',
    ],
    [
      'what is asked for is lacking today, whatever its tense',
      [
        { polarity: 'strength' },
        { polarity: 'weakness', kind: 'improvement-area', time: 'planned' },
      ],
      'mixed',
    ],
    [
      'a priority action, and as much praise as criticism',
      [
        { polarity: 'strength' },
        { polarity: 'strength' },
        { polarity: 'weakness', kind: 'priority-action' },
        { polarity: 'weakness' },
      ],
      'weakness',
    ],
    [
      'inspectors give a fact and take no position, staff do',
      [{ polarity: 'neutral' }, { polarity: 'strength', source: 'staff' }],
      'strength',
    ],
    ['staff alone are heard', [{ polarity: 'strength', source: 'staff' }], 'strength'],
  ])('%s', (_, findings, position) => {
    expect(cell(...findings).position).toBe(position);
  });
});

describe('change that the letter states on a theme', () => {
  it.each<[string, FindingPart[], string]>([
    ['none stated', [{ direction: 'none' }], 'none'],
    ['nothing said at all', [], 'none'],
    ['improved', [{ direction: 'improved' }, { direction: 'none' }], 'improved'],
    ['declined', [{ direction: 'declined' }], 'declined'],
    ['unchanged', [{ direction: 'unchanged' }, { direction: 'none' }], 'unchanged'],
    [
      'improved here, declined there',
      [{ direction: 'improved' }, { direction: 'declined' }],
      'mixed',
    ],
    [
      'improved here, the same there',
      [{ direction: 'unchanged' }, { direction: 'improved' }],
      'improved',
    ],
    [
      'declined here, the same there',
      [{ direction: 'unchanged' }, { direction: 'declined' }],
      'declined',
    ],
    ['a change planned is no change', [{ direction: 'improved', time: 'planned' }, {}], 'none'],
    [
      'a change that only leaders claim is not stated beside a bare fact of the inspectors',
      [
        { direction: 'improved', source: 'leaders' },
        { polarity: 'neutral', direction: 'none' },
      ],
      'none',
    ],
    [
      'a change that only leaders claim gives way',
      [{ direction: 'improved', source: 'leaders' }, { direction: 'unchanged' }],
      'unchanged',
    ],
  ])('%s', (_, findings, change) => {
    expect(cell(...findings).statedChange).toBe(change);
  });
});
