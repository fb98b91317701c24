import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadFurniture, loadFurnitureData } from '../../src/ingest/article-furniture.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import { type ArticleBlock, articleDocumentSchema } from '../../src/model/article.ts';
import { articleFolder } from '../support/article-fixtures.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a text under a name, and checks the published form on the way. */
const read = async (text: string, path: string) => {
  const article = await readArticle(encode(text), path);
  expect(articleDocumentSchema.parse(article)).toEqual(article);
  return article;
};

const blocksOf = async (text: string, path: string): Promise<[ArticleBlock['kind'], string][]> => {
  const article = await read(text, path);
  return article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)]);
};

const codeOf = async (bytes: Uint8Array, path: string): Promise<unknown> => {
  try {
    await readArticle(bytes, path);
    return 'read';
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error;
  }
};

describe('a plain text', () => {
  it('stays as it is, lines and all', async () => {
    const { text, blocks, mediaType } = await read('\uFEFFOne\r\n\r\nTwo is here.\r\n', 'a.txt');
    expect(text).toBe('One\n\nTwo is here.\n');
    expect(blocks.map(({ sourceLine }) => sourceLine)).toEqual([1, 3]);
    expect(mediaType).toBe('text/plain');
  });

  it('has a paragraph a line where lines are not broken to a width', async () => {
    expect(
      await blocksOf('A title\nOne sentence.\nAnother one, longer than before.', 'a.txt'),
    ).toEqual([
      ['headline', 'A title'],
      ['paragraph', 'One sentence.'],
      ['paragraph', 'Another one, longer than before.'],
    ]);
  });

  it('has a paragraph of several lines where they are broken to a width', async () => {
    const wrapped =
      'These lines are broken where the next word\nwould not fit any more, so they make up one\nparagraph.';
    expect(await blocksOf(`A title\n\n${wrapped}`, 'a.txt')).toEqual([
      ['headline', 'A title'],
      ['paragraph', wrapped],
    ]);
  });

  it('leaves the sign of a list item out', async () => {
    expect(await blocksOf('A title\n\n- one thing\n•  another\n', 'a.txt')).toEqual([
      ['headline', 'A title'],
      ['list-item', 'one thing'],
      ['list-item', 'another'],
    ]);
  });

  it('marks page furniture and loses none of it', async () => {
    const article = await read(
      'A title\n\nHide Ad\n\nThe hall\n\nWords here.\n\nThe hall\n',
      'a.txt',
    );
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'furniture',
      'furniture',
      'paragraph',
      'furniture',
    ]);
    expect(article.text).toContain('Hide Ad');
  });

  it.each([
    ['Published: 24 November 2017\n\nA title\n\nWords.', '2017-11-24'],
    ['A title\n\nFriday 24th November 2017\n\nWords.', '2017-11-24'],
    ['A title\n\nInspectors came on 24 November 2017 and left.', null],
    ['A title\n\n24 to 26 November 2017\n\nWords.', null],
  ])('has the day that it prints: %j', async (text, published) => {
    expect((await read(text, 'a.txt')).published).toBe(published);
  });

  it('has its title from the first headline of four words', async () => {
    expect((await read('The Herald\n\nA letter comes to town\n\nWords.', 'a.txt')).title).toBe(
      'A letter comes to town',
    );
  });
});

describe('a Markdown text', () => {
  it('is what its reader sees, on the lines that it has', async () => {
    const source =
      '# A *title*\nText with **bold**, a [link](http://x.example) and `code`.\n\n> quoted\n> words\n\n1. an item\n';
    const article = await read(source, 'a.md');
    expect(article.text.split('\n')).toHaveLength(source.split('\n').length);
    expect(article.blocks.map(({ kind, sourceLine }) => [kind, sourceLine])).toEqual([
      ['headline', 1],
      ['paragraph', 2],
      ['block-quotation', 4],
      ['list-item', 7],
    ]);
    expect(article.text).toContain('Text with bold, a link and');
    expect(article.text).not.toContain('http');
    expect(article.mediaType).toBe('text/markdown');
  });

  it('keeps marks that are words', async () => {
    expect((await read('A title\n\nsnake_case and 2 * 3 and \\*stars\\*', 'a.md')).text).toContain(
      'snake_case and 2 * 3 and *stars*',
    );
  });
});

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const long = '<p>'.concat(
  'Inspectors looked at a great many records, and spoke to staff. '.repeat(8),
  '</p>',
);

describe('a web page', () => {
  it('has its main text, and all else as furniture', async () => {
    const blocks = await blocksOf(
      page(
        `<nav><a>Home page</a></nav><article><h1>A title</h1>${long}${long.replaceAll('Inspectors', 'They')}</article><footer>All about us</footer>`,
      ),
      'a.html',
    );
    expect(blocks[0]).toEqual(['furniture', 'Home page']);
    expect(blocks[1]).toEqual(['headline', 'A title']);
    expect(blocks.slice(2, 4).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(blocks.at(-1)).toEqual(['furniture', 'All about us']);
  });

  it('has no scripts, styles or hidden words', async () => {
    const { text } = await read(
      page(
        `<article>${long}<script>secret()</script><p hidden>hidden</p><p style="display: none">gone</p></article>`,
      ),
      'a.html',
    );
    expect(text).not.toMatch(/secret|hidden|gone/u);
  });

  it('reads characters by name, line breaks and marks that the page draws', async () => {
    const { text } = await read(
      page(`<article>${long}<p>One &amp; two&nbsp;three<br>four <q>five</q></p></article>`),
      'a.html',
    );
    expect(text).toContain('One & two three\nfour “five”');
  });

  it('is read in the encoding that it names', async () => {
    const latin = Buffer.from(
      `<html><head><meta charset="windows-1252"></head><body>${long}<p>caf\xe9 \x93x\x94</p></body></html>`,
      'latin1',
    );
    expect((await readArticle(latin, 'a.html')).text).toContain('café “x”');
  });

  it('has the day that it states', async () => {
    const head = '<meta property="article:published_time" content="2017-11-24T23:30:00+00:00">';
    expect((await read(page(`<article>${long}</article>`, head), 'a.html')).published).toBe(
      '2017-11-24',
    );
  });

  it('is read whole, with a warning, where it has no main text', async () => {
    const article = await read(page('<p>Few words.</p>'), 'a.html');
    expect(article.text).toBe('Few words.');
  });

  it('may be nested deeply', async () => {
    const article = await read(
      page(`${'<div>'.repeat(3000)}<p>Deep “words here” end.</p>`),
      'a.html',
    );
    expect(article.text).toContain('Deep “words here” end.');
    expect(article.problems.map(({ code }) => code)).toEqual(['main-text-not-found']);
  });
});

describe('files that are no article', () => {
  const zipOf = (text: string) => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(text)]);

  it.each([
    ['an empty file', new Uint8Array(), 'a.txt', 'empty-file'],
    ['white space', encode(' \n\t\n'), 'a.txt', 'empty-file'],
    ['binary data', Uint8Array.from([1, 0, 2, 0, 255]), 'a.txt', 'not-an-article'],
    ['another encoding', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), 'a.txt', 'invalid-utf8'],
    ['more than 8 MB', new Uint8Array(9 * 1024 * 1024).fill(97), 'a.txt', 'too-large'],
    ['more than 2 MB of text', encode('words '.repeat(400_000)), 'a.txt', 'too-large'],
    ['no PDF', encode('words'), 'a.pdf', 'not-a-pdf'],
    ['half a PDF', encode('%PDF-1.7 and no more'), 'a.pdf', 'truncated-pdf'],
    ['no Word file', encode('words'), 'a.docx', 'damaged-document'],
    ['a Word file without its directory', zipOf('word/document.xml'), 'a.docx', 'damaged-document'],
    ['another archive', zipOf('\0\0'), 'a.zip', 'not-an-article'],
    ['a page without words', encode(page('')), 'a.html', 'empty-file'],
  ])('%s', async (_, bytes, path, code) => {
    expect(await codeOf(bytes, path)).toMatchObject({ code, severity: 'error' });
  });

  it('a Word file that is cut short', async () => {
    const whole = await readFile(`${articleFolder}word-file.docx`);
    for (const length of [100, 600, whole.length - 30])
      expect(await codeOf(whole.subarray(0, length), 'a.docx')).toMatchObject({
        code: 'damaged-document',
      });
  });

  it('a Word file that says it unpacks to more than memory holds', async () => {
    const whole = Buffer.from(await readFile(`${articleFolder}word-file.docx`));
    const entry = whole.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    whole.writeUInt32LE(0x7fffffff, entry + 24);
    expect(await codeOf(whole, 'a.docx')).toMatchObject({ code: 'too-large' });
  });
});

describe('page furniture', async () => {
  const { examples } = await loadFurnitureData();
  const { isFurniture } = await loadFurniture();

  it.each(examples.finds)('is: %s', (text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each(examples.ignores)('is not: %s', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});
