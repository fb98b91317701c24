import { type Coverage, sumCoverage } from '../model/coverage.ts';
import type { LetterRecord } from '../model/record.ts';
import { wrapIndented } from './layout.ts';
import { sanitise } from './sanitise.ts';
import type { Style } from './table-style.ts';
import { countText } from './words.ts';

/** '84 sentences: 51 with a finding, 13 name no theme; blocked: 12 by section/opening, 8 by cue/scope'. */
export const coverageText = ({ sentences, finding, noTheme, blocked }: Coverage): string => {
  const reasons = Object.entries(blocked)
    .sort(([, one], [, other]) => other - one)
    .map(([reason, count]) => `${count} by ${sanitise(reason)}`);
  const told = `${countText(sentences, 'sentence')}: ${finding} with a finding, ${noTheme} without a theme`;
  return reasons.length === 0 ? told : `${told}; blocked: ${reasons.join(', ')}`;
};

/** What became of the sentences, letter by letter and in all; empty where no letter was counted. */
export const coverageSection = (
  letters: readonly LetterRecord[],
  width: number,
  style: Style,
): string => {
  const counted = letters.flatMap(({ source, coverage }) =>
    coverage ? [{ path: source.path, coverage }] : [],
  );
  if (counted.length === 0) return '';
  const lines = counted.map(({ path, coverage }) => `${sanitise(path)}: ${coverageText(coverage)}`);
  const all = sumCoverage(counted.map(({ coverage }) => coverage));
  return [
    style.title('What became of the sentences'),
    ...[...lines, `in all: ${coverageText(all)}`].map((line) =>
      wrapIndented(line, width, '    ', '  '),
    ),
  ].join('\n');
};
