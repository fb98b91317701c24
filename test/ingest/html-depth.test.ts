import { describe, expect, it } from 'vitest';
import { isDeeper } from '../../src/ingest/html-depth.ts';
import { readArticle } from '../../src/ingest/read-article.ts';

describe('how deep a page is', () => {
  it.each([
    ['closed again and again', '<div><b>x</b></div>'.repeat(50), false],
    ['never closed', '<div>'.repeat(11), true],
    ['just as deep as may be', '<div>'.repeat(10), false],
    // Old pages end no paragraph and no item of a list.
    ['paragraphs and breaks', '<p>x<br>'.repeat(50), false],
    ['items', '<UL><LI>x</UL>'.repeat(50), false],
    ['closed more often than opened', '</div>'.repeat(50), false],
  ])('%s', (_name, html, expected) => {
    expect(isDeeper(html, 10)).toBe(expected);
  });

  it('is told of a page that closes nothing', async () => {
    const bytes = Buffer.from(`<html><body>${'<div>words '.repeat(20_001)}`);
    await expect(readArticle(bytes, 'page.html')).rejects.toMatchObject({
      problem: {
        code: 'too-deep',
        message:
          'the page opens more than 20000 elements without closing them; save its text as .txt',
      },
    });
  });
});
