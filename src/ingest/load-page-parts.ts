import { readFile } from 'node:fs/promises';

/** Style and script of a page, each cut by what it is for; in the order in which they stand on the page. */
const styles = 'base head authority matrix figures evidence letters panel print'.split(' ');
const scripts = 'reveal copy panel arrows filter'.split(' ');

const folder = new URL('../report/html/page/', import.meta.url);

const joined = async (names: readonly string[], extension: string): Promise<string> => {
  const parts = names.map((name) => readFile(new URL(`${name}.${extension}`, folder), 'utf8'));
  return (await Promise.all(parts)).join('\n');
};

export interface PageParts {
  readonly style: string;
  readonly script: string;
}

/** The style and the script that stand in every page. */
export const loadPageParts = async (): Promise<PageParts> => {
  const [style, script] = await Promise.all([joined(styles, 'css'), joined(scripts, 'js')]);
  return { style, script };
};
