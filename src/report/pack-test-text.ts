import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { tableStyle } from './table-style.ts';
import { countText } from './words.ts';

interface Placed {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly theme: string;
}

/** What the examples of a user's own themes gave. */
export interface PackTest {
  readonly themes: number;
  readonly examples: number;
  readonly failures: ReadonlyArray<
    Placed & { readonly text: string; readonly wanted: string; readonly got: string }
  >;
  /** Phrases that no example reaches: not wrong, but not tested either. */
  readonly unreached: ReadonlyArray<Placed & { readonly phrase: string }>;
}

const place = ({ path, line, column }: Placed): string => `${path}:${line}:${column}:`;

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
