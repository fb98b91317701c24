import { Chalk, type ChalkInstance } from 'chalk';
import type { Verdict } from '../model/check.ts';
import type { GateCase } from '../model/gate.ts';
import type { ThemeCell } from '../model/theme-row.ts';

export interface Style {
  readonly title: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly position: (position: ThemeCell['position'], text: string) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
  /** What an article has in place of the letter's words, and those words. */
  readonly changed: (text: string) => string;
  readonly original: (text: string) => string;
  readonly change: (change: ThemeCell['statedChange'], text: string) => string;
  readonly outcome: (of: Pick<GateCase, 'countsAs' | 'state'>, text: string) => string;
}

const plain = (text: string): string => text;

const positionStyles = (
  chalk: ChalkInstance,
): Record<ThemeCell['position'], (text: string) => string> => ({
  strength: chalk.green,
  weakness: chalk.red,
  mixed: chalk.yellow,
  neutral: plain,
  'not-mentioned': chalk.dim,
});

const changeStyles = (
  chalk: ChalkInstance,
): Record<ThemeCell['statedChange'], (text: string) => string> => ({
  improved: chalk.green,
  declined: chalk.red,
  unchanged: plain,
  mixed: chalk.yellow,
  none: plain,
});

/** Faithful, unfaithful, and what could not be settled. */
const verdictStyle = (chalk: ChalkInstance, verdict: Verdict): ((text: string) => string) => {
  if (['verbatim', 'edited', 'supported', 'rounded'].includes(verdict)) return chalk.green;
  if (['not-from-letter', 'too-short', 'not-checkable'].includes(verdict)) return chalk.dim;
  return ['not-found', 'partly-supported'].includes(verdict) ? chalk.yellow : chalk.red;
};

/** What newly fails, what is accepted, what passes, and what could not be told. */
const outcomeStyle = (
  chalk: ChalkInstance,
  { countsAs, state }: Pick<GateCase, 'countsAs' | 'state'>,
): ((text: string) => string) => {
  if (countsAs === 'fail') return state === 'new' ? chalk.red : chalk.dim;
  return countsAs === 'pass' ? chalk.green : chalk.yellow;
};

/** Colour only repeats what the words say; without it nothing is lost. */
export const tableStyle = (color: boolean): Style => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const positions = positionStyles(chalk);
  const changes = changeStyles(chalk);
  return {
    title: chalk.bold,
    faint: chalk.dim,
    position: (position, text) => positions[position](text),
    verdict: (verdict, text) => verdictStyle(chalk, verdict)(text),
    changed: chalk.red,
    original: chalk.green,
    change: (change, text) => changes[change](text),
    outcome: (of, text) => outcomeStyle(chalk, of)(text),
  };
};
