import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { SourceBlockRole, TableCell } from '../model/document.ts';
import { isText, type MarkItem, runsOf, type TextItem } from './pdf-items.ts';
import type { BlockInput } from './source-builder.ts';

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

interface OpenBlock {
  readonly role: SourceBlockRole;
  readonly cell: TableCell | undefined;
  readonly items: TextItem[];
  /** Identifiers of the marked content that the block took in. */
  readonly contents: Set<string>;
}

/** What a page draws: text by marked-content identifier, artifacts, and text that nothing marks. */
interface PageContents {
  readonly marked: ReadonlyMap<string, readonly TextItem[]>;
  readonly artifacts: readonly TextItem[];
  /** Unmarked text, with the identifier of the marked content drawn before it. */
  readonly loose: ReadonlyArray<{ readonly after: string | null; readonly item: TextItem }>;
}

const artifactTag = 'Artifact';

/** The library gives marks a `tag` that its types leave out. */
const isArtifact = (mark: MarkItem): boolean => 'tag' in mark && mark.tag === artifactTag;

/** Sorts the items of a page by the mark that they stand in, as they are drawn. */
class ContentSorter implements PageContents {
  readonly marked = new Map<string, TextItem[]>();
  readonly artifacts: TextItem[] = [];
  readonly loose: Array<{ after: string | null; item: TextItem }> = [];
  readonly #open: Array<string | null> = [];
  #last: string | null = null;

  mark(mark: MarkItem): void {
    if (mark.type === 'endMarkedContent') this.#open.pop();
    else this.#open.push(isArtifact(mark) ? artifactTag : (mark.id ?? null));
  }

  text(item: TextItem): void {
    if (this.#open.includes(artifactTag)) this.artifacts.push(item);
    else this.#place(item, this.#open.findLast((id) => id !== null) ?? null);
  }

  #place(item: TextItem, id: string | null): void {
    if (id === null) {
      this.loose.push({ after: this.#last, item });
      return;
    }
    const items = this.marked.get(id) ?? [];
    this.marked.set(id, items);
    items.push(item);
    this.#last = id;
  }
}

const readContents = async (page: PDFPageProxy): Promise<PageContents> => {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const sorter = new ContentSorter();
  for (const item of items) {
    if (isText(item)) sorter.text(item);
    else sorter.mark(item);
  }
  return sorter;
};

const headingRole = /^(?:H|H[1-6]|Title)$/u;
const rowRoles = new Set(['TR']);
const cellRoles = new Set(['TD', 'TH']);

const blockRole = (role: string): SourceBlockRole | null => {
  if (headingRole.test(role)) return 'heading';
  if (role === 'P' || role === 'Caption' || role === 'TOCI' || cellRoles.has(role))
    return 'paragraph';
  if (role === 'LI') return 'list-item';
  return role === 'Note' ? 'note' : null;
};

/** Walks the structure tree of one page and gathers its text into blocks, in reading order. */
class BlockGatherer {
  readonly blocks: OpenBlock[] = [];
  readonly #contents: PageContents;
  #table = -1;
  #row = -1;
  #column = -1;

  constructor(contents: PageContents) {
    this.#contents = contents;
  }

  walk(node: TreeNode, block: OpenBlock | null, cell: TableCell | undefined): void {
    if (node.type === 'content') {
      this.#take(node.id ?? '', block, cell);
      return;
    }
    const role = node.role ?? '';
    const inner = this.#enterTable(role, cell);
    const opened = this.#open(role, block, inner);
    for (const child of node.children ?? []) this.walk(child, opened, inner);
  }

  #enterTable(role: string, cell: TableCell | undefined): TableCell | undefined {
    if (role === 'Table') {
      this.#table += 1;
      this.#row = -1;
    } else if (rowRoles.has(role)) {
      this.#row += 1;
      this.#column = -1;
    } else if (cellRoles.has(role)) {
      this.#column += 1;
      return { table: this.#table, row: this.#row, column: this.#column };
    }
    return cell;
  }

  #open(role: string, block: OpenBlock | null, cell: TableCell | undefined): OpenBlock | null {
    const wanted = blockRole(role);
    if (wanted === null) return block;
    // A paragraph within a list item or a footnote is that item's or that note's own text.
    if (wanted === 'paragraph' && (block?.role === 'list-item' || block?.role === 'note'))
      return block;
    const opened: OpenBlock = { role: wanted, cell, items: [], contents: new Set() };
    this.blocks.push(opened);
    return opened;
  }

  #take(id: string, block: OpenBlock | null, cell: TableCell | undefined): void {
    const items = this.#contents.marked.get(id);
    if (!items) return;
    const into = block ?? this.#open('P', null, cell);
    into?.items.push(...items);
    into?.contents.add(id);
  }
}

/** Text outside every tag belongs after the block whose content was drawn before it. */
const placeLoose = (blocks: OpenBlock[], loose: PageContents['loose']): void => {
  for (const { after, item } of loose) {
    if (item.str.trim() === '') continue;
    const at = after === null ? -1 : blocks.findIndex((block) => block.contents.has(after));
    const next = blocks[at + 1];
    if (next?.contents.size === 0) next.items.push(item);
    else
      blocks.splice(at + 1, 0, {
        role: 'paragraph',
        cell: undefined,
        items: [item],
        contents: new Set(),
      });
  }
};

/** Marked content that no element of the tree names, in the order in which it was drawn. */
const addUnnamed = (blocks: OpenBlock[], contents: PageContents): void => {
  const named = new Set(blocks.flatMap((block) => [...block.contents]));
  for (const [id, items] of contents.marked)
    if (!named.has(id))
      blocks.push({
        role: 'paragraph',
        cell: undefined,
        items: [...items],
        contents: new Set([id]),
      });
};

const readPage = async (page: PDFPageProxy): Promise<BlockInput[]> => {
  const [contents, tree] = await Promise.all([readContents(page), page.getStructTree()]);
  const gatherer = new BlockGatherer(contents);
  if (tree) gatherer.walk(tree, null, undefined);
  const { blocks } = gatherer;
  addUnnamed(blocks, contents);
  placeLoose(blocks, contents.loose);
  const artifact: OpenBlock = {
    role: 'artifact',
    cell: undefined,
    items: [...contents.artifacts],
    contents: new Set(),
  };
  return [...blocks, artifact].map(({ role, cell, items }) => ({
    role,
    cell,
    page: page.pageNumber,
    runs: runsOf(items),
    exact: true,
  }));
};

/** Reads the tags that a word processor leaves in a PDF: true paragraphs, list items, headings, cells and page furniture. */
export const readTagged = async (document: PDFDocumentProxy): Promise<BlockInput[]> => {
  const blocks: BlockInput[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    blocks.push(...(await readPage(page)));
    page.cleanup();
  }
  return blocks;
};

export const isTagged = async (document: PDFDocumentProxy): Promise<boolean> => {
  const page = await document.getPage(1);
  const tree = await page.getStructTree();
  return tree !== null && tree.children.length > 0;
};
