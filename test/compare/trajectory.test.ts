import { describe, expect, it } from 'vitest';
import { trajectoryOf } from '../../src/compare/trajectory.ts';
import type { InFocus, Position, StatedChange } from '../../src/model/theme-row.ts';

type Given = [position: Position, statedChange?: StatedChange, inFocus?: InFocus];

const named = (...cells: Given[]) => {
  const { trajectory, because } = trajectoryOf(
    cells.map(([position, statedChange = 'none', inFocus = 'not-in-focus']) => ({
      position,
      statedChange,
      inFocus,
      inferredChange: null,
    })),
  );
  return [trajectory, because.rule, because.visits];
};

const good: Given = ['strength'];
const mid: Given = ['mixed'];
const bad: Given = ['weakness'];
const none: Given = ['not-mentioned'];
const fact: Given = ['neutral'];

describe('trajectory of a theme', () => {
  it.each<[string, Given[], [string, string, number[]]]>([
    ['never mentioned', [none, none], ['not-mentioned', 'never-mentioned', []]],
    ['a bare fact only', [none, fact], ['no-position', 'no-position-taken', [1]]],
    ['one visit takes a position', [none, mid, none], ['once-mentioned', 'one-position-only', [1]]],
    [
      'a weakness each time, with silence between, is not resolved',
      [bad, none, bad],
      ['persisting-weakness', 'weakness-throughout', [0, 2]],
    ],
    ['a strength each time', [good, good], ['sustained-strength', 'strength-throughout', [0, 1]]],
    ['mixed each time', [mid, fact, mid], ['mixed', 'mixed-throughout', [0, 2]]],
    ['from weakness to strength', [bad, none, good], ['improved', 'positions-rise', [0, 2]]],
    [
      'from weakness to mixed, and no further',
      [bad, mid, mid],
      ['improved', 'positions-rise', [0, 1, 2]],
    ],
    ['from strength to mixed', [good, mid], ['declined', 'positions-fall', [0, 1]]],
    [
      'from strength to mixed, in a letter that speaks of improvement',
      [good, ['mixed', 'improved'], ['mixed', 'unchanged']],
      ['mixed', 'letters-state-the-opposite', [0, 1, 2]],
    ],
    [
      'from weakness to mixed, in a letter that speaks of decline',
      [bad, ['mixed', 'declined']],
      ['mixed', 'letters-state-the-opposite', [0, 1]],
    ],
    [
      'falls twice, and one of the letters does not dispute it',
      [good, ['mixed', 'improved'], bad],
      ['declined', 'positions-fall', [0, 1, 2]],
    ],
    ['better, then worse', [bad, good, mid], ['reversed', 'rise-then-fall', [0, 1, 2]]],
    ['worse, then better', [good, bad, good], ['reversed', 'fall-then-rise', [0, 1, 2]]],
    ['to and fro', [bad, good, bad, good], ['mixed', 'several-turns', [0, 1, 2, 3]]],
    [
      'the first letter states improvement, and the next position is worse',
      [['mixed', 'improved'], bad],
      ['reversed', 'rise-then-fall', [0, 1]],
    ],
    [
      'the first letter states decline, and the next position is better',
      [['weakness', 'declined'], mid],
      ['reversed', 'fall-then-rise', [0, 1]],
    ],
    [
      'the first letter states improvement, and the next position is better still',
      [['mixed', 'improved'], good],
      ['improved', 'positions-rise', [0, 1]],
    ],
    [
      'the first letter states improvement of what stays a weakness',
      [['weakness', 'improved'], bad],
      ['persisting-weakness', 'weakness-throughout', [0, 1]],
    ],
    [
      'mixed throughout, while the later letters state improvement',
      [mid, ['mixed', 'improved'], ['mixed', 'unchanged']],
      ['improved', 'mixed-throughout-stated-improved', [0, 1, 2]],
    ],
    [
      'mixed throughout, while the later letters state decline',
      [mid, ['mixed', 'declined']],
      ['declined', 'mixed-throughout-stated-declined', [0, 1]],
    ],
    [
      'mixed throughout, and the letters state both',
      [mid, ['mixed', 'declined'], ['mixed', 'improved']],
      ['mixed', 'mixed-throughout', [0, 1, 2]],
    ],
    [
      'a weakness where an earlier visit looked and was silent',
      [['not-mentioned', 'none', 'in-focus'], bad],
      ['new-concern', 'weakness-after-silence-in-focus', [1]],
    ],
    [
      'a weakness after an inspection that was silent',
      [['not-mentioned', 'none', 'whole-service'], bad, none],
      ['new-concern', 'weakness-after-silence-in-focus', [1]],
    ],
    [
      'one that was new and is found again persists',
      [['not-mentioned', 'none', 'whole-service'], bad, bad],
      ['persisting-weakness', 'weakness-throughout', [1, 2]],
    ],
    [
      'a visit that looked there since makes it old, silent though it is',
      [['not-mentioned', 'none', 'in-focus'], bad, ['not-mentioned', 'none', 'in-focus']],
      ['once-mentioned', 'one-position-only', [1]],
    ],
    [
      'a weakness where no earlier visit looked is not new, but newly looked at',
      [none, bad],
      ['once-mentioned', 'one-position-only', [1]],
    ],
    [
      'a strength where an earlier visit looked is no concern',
      [['not-mentioned', 'none', 'in-focus'], good],
      ['once-mentioned', 'one-position-only', [1]],
    ],
  ])('%s', (_, cells, expected) => expect(named(...cells)).toEqual(expected));
});
