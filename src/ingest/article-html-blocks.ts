import type { ArticleBlock } from '../model/article.ts';

/** What is used of a node of the document model. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
  readonly getAttribute?: (name: string) => string | null;
  readonly setAttribute?: (name: string, value: string) => void;
}

export interface HtmlBlock {
  readonly kind: ArticleBlock['kind'];
  readonly text: string;
  /** Numbers of the elements that hold its words. */
  readonly owners: ReadonlySet<number>;
}

/** The attribute that numbers the elements of a page, from 0. */
export const numberAttribute = 'data-element-number';

const nodeTypes = { element: 1, text: 3 } as const;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const unseen = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH HEAD IFRAME OBJECT VIDEO AUDIO CANVAS SELECT TEXTAREA',
);
const apart = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL',
);
const furniture = names('NAV ASIDE FOOTER FORM BUTTON FIGCAPTION FIGURE');
const headline = /^H[1-6]$/u;

const isHidden = (node: HtmlNode): boolean =>
  node.getAttribute?.('hidden') != null ||
  node.getAttribute?.('aria-hidden') === 'true' ||
  /display\s*:\s*none/iu.test(node.getAttribute?.('style') ?? '');

const kindOf = (name: string, above: ArticleBlock['kind']): ArticleBlock['kind'] => {
  if (above === 'furniture' || furniture.has(name)) return 'furniture';
  if (name === 'BLOCKQUOTE' || above === 'block-quotation') return 'block-quotation';
  if (name === 'LI' || above === 'list-item') return 'list-item';
  return headline.test(name) ? 'headline' : above;
};

/** Gathers the words between one block element and the next. */
class BlockGatherer {
  readonly blocks: HtmlBlock[] = [];
  #words: string[] = [];
  #owners = new Set<number>();

  add(words: string, owner: number): void {
    this.#words.push(words);
    if (words.trim() !== '') this.#owners.add(owner);
  }

  end(kind: ArticleBlock['kind']): void {
    const text = this.#words
      .join('')
      .replaceAll(/[^\S\n]+/gu, ' ')
      .replaceAll(/ ?\n ?/gu, '\n')
      .trim();
    const owners = this.#owners;
    this.#words = [];
    this.#owners = new Set();
    // Two line breaks are how old pages part paragraphs.
    for (const part of text.split(/\n{2,}/u))
      if (part.trim() !== '') this.blocks.push({ kind, text: part.trim(), owners });
  }
}

interface Entered {
  readonly node: HtmlNode;
  readonly kind: ArticleBlock['kind'];
  readonly number: number;
}

const quoteAround = (name: string): readonly [string, string] =>
  name === 'Q' ? ['“', '”'] : ['', ''];

/** The blocks of a page in the order of its source, without recursion: pages can be nested as deep as they like. */
export class PageWalk {
  readonly #gatherer = new BlockGatherer();
  readonly #path: Entered[] = [];
  #elements = 0;
  #depth = 0;

  get elements(): number {
    return this.#elements;
  }

  get depth(): number {
    return this.#depth;
  }

  /** Numbers the elements as it goes. */
  blocksOf(root: HtmlNode): HtmlBlock[] {
    let node: HtmlNode | null = root;
    while (node) {
      const entered = this.#enter(node);
      const child: HtmlNode | null = entered ? node.firstChild : null;
      if (child) {
        node = child;
        continue;
      }
      if (entered) this.#leave();
      node = this.#following(node);
    }
    this.#gatherer.end('paragraph');
    return this.#gatherer.blocks;
  }

  /** The node after one whose children are done; leaves the elements that end before it. */
  #following(done: HtmlNode): HtmlNode | null {
    let node: HtmlNode = done;
    while (!node.nextSibling) {
      const parent = this.#path.at(-1)?.node;
      if (!parent) return null;
      this.#leave();
      node = parent;
    }
    return this.#path.length === 0 ? null : node.nextSibling;
  }

  /** True for an element whose children are to be read. */
  #enter(node: HtmlNode): boolean {
    const above = this.#path.at(-1);
    if (node.nodeType === nodeTypes.text) {
      const words = (node.nodeValue ?? '').replaceAll(/\s+/gu, ' ');
      this.#gatherer.add(words, above?.number ?? 0);
      return false;
    }
    if (node.nodeType !== nodeTypes.element) return false;
    const number = this.#elements;
    this.#elements += 1;
    node.setAttribute?.(numberAttribute, String(number));
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') this.#gatherer.add('\n', number);
    if (unseen.has(name) || isHidden(node)) return false;
    if (apart.has(name)) this.#gatherer.end(above?.kind ?? 'paragraph');
    this.#gatherer.add(quoteAround(name)[0], number);
    this.#path.push({ node, number, kind: kindOf(name, above?.kind ?? 'paragraph') });
    this.#depth = Math.max(this.#depth, this.#path.length);
    return true;
  }

  #leave(): void {
    const left = this.#path.pop();
    if (!left) return;
    const name = left.node.nodeName.toUpperCase();
    this.#gatherer.add(quoteAround(name)[1], left.number);
    if (apart.has(name)) this.#gatherer.end(left.kind);
  }
}
