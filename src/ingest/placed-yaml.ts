import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';

/** A place in a file, counted from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Something wrong with a file that a user wrote: where, and what was expected there. */
export interface Mistake {
  readonly place: FilePlace;
  readonly expected: string;
}

type Path = readonly PropertyKey[];

/** A YAML file with the place of each of its values. */
export interface PlacedYaml {
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** Where the value at `path` begins, or the nearest value around it; `column` counts from 1 within a text. */
  readonly placeOf: (path: Path, column?: number) => FilePlace;
  readonly placeOfKey: (path: Path, key: string) => FilePlace;
}

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0;

/** The text of a scalar as it stands in the file, where quotes and folding have not changed it. */
const textStart = (node: Node | null, source: string): number | null => {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return null;
  const [start, end] = node.range;
  const at = source.slice(start, end).indexOf(node.value);
  return at < 0 ? null : start + at;
};

/** Null where aliases stand for so much that they would fill the memory: yaml counts them and throws. */
const resolvedValue = (document: Document): { readonly value: unknown } | null => {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { value };
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
};

export const readPlacedYaml = (source: string): PlacedYaml => {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const place = (offset: number): FilePlace => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const child = (node: Node, key: PropertyKey): Node | null => {
    const resolved = isAlias(node) ? node.resolve(document) : node;
    const found = isMap(resolved) || isSeq(resolved) ? resolved.get(key, true) : null;
    return isNode(found) ? found : null;
  };
  const nodeAt = (path: Path): Node | null => {
    let node: Node | null = document.contents;
    for (const key of path) {
      const next: Node | null = node && child(node, key);
      if (next === null) return node;
      node = next;
    }
    return node;
  };
  const broken = document.errors.map(({ pos, message }) => ({
    place: place(pos[0]),
    expected: `not valid YAML: ${message.replaceAll(/\s+/gu, ' ')}`,
  }));
  const value = broken.length === 0 ? resolvedValue(document) : null;
  const tooMany = { place: place(0), expected: 'fewer aliases were expected' };
  return {
    value: value?.value,
    mistakes: broken.length === 0 && value === null ? [tooMany] : broken,
    placeOf: (path, column) => {
      const node = nodeAt(path);
      const text = column === undefined ? null : textStart(node, source);
      return place(text === null || column === undefined ? startOf(node) : text + column - 1);
    },
    placeOfKey: (path, key) => {
      const node = nodeAt(path);
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      return place(isNode(pair?.key) ? startOf(pair.key) : startOf(node));
    },
  };
};
