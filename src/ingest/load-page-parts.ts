import { readFile } from 'node:fs/promises';

/** Style and script of each page, each cut by what it is for; in the order in which they stand on the page. */
const parts = {
  comparison: {
    styles: 'base head authority matrix figures evidence letters panel print',
    scripts: 'reveal bar copy panel arrows filter',
  },
  check: {
    styles: 'base head check-article check-claims check-print',
    scripts: 'reveal bar copy check-filter check-steps',
  },
} as const;

export type PageKind = keyof typeof parts;

const folder = new URL('../report/html/page/', import.meta.url);

const joined = async (names: readonly string[], extension: string): Promise<string> => {
  const parts = names.map((name) => readFile(new URL(`${name}.${extension}`, folder), 'utf8'));
  return (await Promise.all(parts)).join('\n');
};

export interface PageParts {
  readonly style: string;
  readonly script: string;
}

/** The style and the script that stand in every page of a kind. */
export const loadPageParts = async (kind: PageKind): Promise<PageParts> => {
  const { styles, scripts } = parts[kind];
  const [style, script] = await Promise.all([
    joined(styles.split(' '), 'css'),
    joined(scripts.split(' '), 'js'),
  ]);
  return { style, script };
};
