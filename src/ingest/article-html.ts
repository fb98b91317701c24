import type { ArticleBlock } from '../model/article.ts';
import { InputError } from '../model/errors.ts';
import { warning } from '../model/problem-messages.ts';
import { type ArticleReading, finishArticle, layOut } from './article-builder.ts';
import { isoDayOf } from './article-date.ts';
import { type HtmlBlock, type HtmlNode, numberAttribute, PageWalk } from './article-html-blocks.ts';
import { isDeeper } from './html-depth.ts';

interface HtmlElement extends HtmlNode {
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
}

interface HtmlDocument {
  readonly documentElement: HtmlElement | null;
  readonly querySelector: (selector: string) => HtmlElement | null;
}

/** Beyond these the main text is not looked for: the work grows faster than the page. */
const mostElements = 20_000;
const deepest = 300;
/** Beyond this a page is not parsed: for each element the parser moves all that are open. */
const deepestAtAll = 20_000;

const parsePage = async (html: string): Promise<HtmlDocument> => {
  const { parseHTML } = await import('linkedom');
  const { document }: { document: HtmlDocument } = parseHTML(html);
  return document;
};

interface MainText {
  readonly title: string | null;
  readonly published: string | null;
  /** Numbers of the elements that belong to it. */
  readonly elements: ReadonlySet<number>;
}

const numbersIn = (html: string): ReadonlySet<number> =>
  new Set(
    [...html.matchAll(new RegExp(`${numberAttribute}="(\\d+)"`, 'gu'))].map(([, number]) =>
      Number(number),
    ),
  );

/** Takes the numbered page apart, so it is to be called last. */
const mainTextOf = async (document: HtmlDocument): Promise<MainText | null> => {
  const { Readability } = await import('@mozilla/readability');
  // Readability is typed for a browser's document and uses what both kinds have.
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const found = new Readability(page, { keepClasses: true }).parse();
  if (!found?.content) return null;
  return {
    title: found.title?.trim() || null,
    published: isoDayOf(found.publishedTime),
    elements: numbersIn(found.content),
  };
};

const isMain = ({ owners }: HtmlBlock, { elements }: MainText): boolean =>
  [...owners].some((owner) => elements.has(owner));

/** The part of a page between the first and the last block of its main text keeps its block quotations, which designs set apart. */
const withMain = (blocks: readonly HtmlBlock[], main: MainText): HtmlBlock[] => {
  const first = blocks.findIndex((block) => isMain(block, main));
  const last = blocks.findLastIndex((block) => isMain(block, main));
  const title = blocks.findIndex(({ kind }, index) => kind === 'headline' && index <= first);
  return blocks.map((block, index) => {
    const isInside = index >= first && index <= last;
    const kept =
      isMain(block, main) || index === title || (isInside && block.kind === 'block-quotation');
    return kept ? block : { ...block, kind: 'furniture' };
  });
};

const statedDay = (document: HtmlDocument): string | null =>
  isoDayOf(
    document
      .querySelector('meta[property="article:published_time"], meta[name="date"]')
      ?.getAttribute('content'),
  ) ?? isoDayOf(document.querySelector('time[datetime]')?.getAttribute('datetime'));

const statedTitle = (document: HtmlDocument): string | null =>
  (document.querySelector('h1') ?? document.querySelector('title'))?.textContent
    ?.replaceAll(/\s+/gu, ' ')
    .trim() || null;

const drafts = (blocks: readonly HtmlBlock[]): { kind: ArticleBlock['kind']; text: string }[] =>
  blocks.map(({ kind, text }) => ({ kind, text }));

/**
 * A web page → its main text, and all else that a reader sees on it as page furniture.
 *
 * @throws InputError `empty-file` for a page without words, `too-deep` for one whose elements are never closed
 */
export const readHtmlArticle = async (html: string): Promise<ArticleReading> => {
  if (isDeeper(html, deepestAtAll)) throw new InputError('too-deep', String(deepestAtAll));
  const document = await parsePage(html);
  const walk = new PageWalk();
  const blocks = document.documentElement ? walk.blocksOf(document.documentElement) : [];
  if (blocks.length === 0) throw new InputError('empty-file');
  const [title, published] = [statedTitle(document), statedDay(document)];
  const isModest = walk.elements <= mostElements && walk.depth <= deepest;
  const main = isModest ? await mainTextOf(document) : null;
  return finishArticle(layOut(drafts(main ? withMain(blocks, main) : blocks)), {
    mediaType: 'text/html',
    title: title ?? main?.title ?? null,
    published: main?.published ?? published,
    problems: main ? [] : [warning('main-text-not-found')],
  });
};
