import { Chalk, type ChalkInstance } from 'chalk';
import type { ThemeCell } from '../model/theme-row.ts';

export interface Style {
  readonly title: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly position: (position: ThemeCell['position'], text: string) => string;
  readonly change: (change: ThemeCell['statedChange'], text: string) => string;
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

/** Colour only repeats what the words say; without it nothing is lost. */
export const tableStyle = (color: boolean): Style => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const positions = positionStyles(chalk);
  const changes = changeStyles(chalk);
  return {
    title: chalk.bold,
    faint: chalk.dim,
    position: (position, text) => positions[position](text),
    change: (change, text) => changes[change](text),
  };
};
