import type { PackTest, PlacedInPack } from '../model/pack-test.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { tableStyle } from './table-style.ts';
import { countText } from './words.ts';

const place = ({ path, line, column }: PlacedInPack): string => `${path}:${line}:${column}:`;

/** A line for each failure, with its place as editors know it. */
export const formatPackTest = (
  { themes, examples, failures, unreached }: PackTest,
  { width, color }: ReportOptions,
): string => {
  const style = tableStyle(color);
  const lines = [
    ...failures.map(
      (each) =>
        `${place(each)} ${each.theme}: wanted ${each.wanted}, got ${each.got}: “${each.text}”`,
    ),
    ...unreached.map((each) => `${place(each)} ${each.theme}: no example reaches “${each.phrase}”`),
  ].map(sanitise);
  const summary = `${countText(examples, 'example')} of ${countText(themes, 'theme')}: ${failures.length} failed.`;
  return `${[...lines, wrapIndented(style.title(summary), width, '')].join('\n')}\n`;
};
