import { readFileSync } from 'node:fs';
import { type ClaimCheck, checkClaims } from '../../src/check/claims/check-claims.ts';
import { LetterPassages } from '../../src/check/claims/letter-passages.ts';
import type { ClaimTools } from '../../src/check/claims/wording.ts';
import { readQuotations } from '../../src/check/read-quotations.ts';
import { analyseLetter } from '../../src/extract/analyse-letter.ts';
import { loadClaimWords } from '../../src/ingest/load-claim-words.ts';
import { loadKnowledge } from '../../src/ingest/load-knowledge.ts';
import { loadSpeech } from '../../src/ingest/load-speech.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import type { ArticleDocument, FoundQuotation } from '../../src/model/article.ts';
import { cleanDocument } from '../../src/text/clean.ts';

export const claimTools: ClaimTools = {
  knowledge: await loadKnowledge(),
  words: await loadClaimWords(),
};

const speech = await loadSpeech();

/** A fixture letter, ready to answer for claims. */
export const fixtureLetter = async (name: string): Promise<LetterPassages> => {
  const path = `fixtures/letters/${name}.pdf`;
  const canonical = cleanDocument(await readSource(new Uint8Array(readFileSync(path)), path));
  return new LetterPassages(canonical, analyseLetter(canonical, claimTools.knowledge), claimTools);
};

/** Paragraphs as an article; no headline. */
export const articleOf = (
  paragraphs: readonly string[],
  published: string | null = null,
): ArticleDocument => {
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { start, end: start + paragraph.length, kind: 'paragraph' as const, sourceLine: null };
  });
  return {
    path: 'article.txt',
    sha256: '0'.repeat(64),
    mediaType: 'text/plain',
    title: null,
    published,
    text: paragraphs.join('\n\n'),
    blocks,
    problems: [],
  };
};

export const claimsIn = (
  article: ArticleDocument,
  letters: readonly LetterPassages[],
  quotations: readonly FoundQuotation[] = [],
): readonly ClaimCheck[] => {
  const candidates = letters.map((letter) => ({ letter, weight: 0 }));
  const { saidIn } = readQuotations(article, claimTools.knowledge.authorities, speech);
  return checkClaims({ article, quotations, saidIn }, () => candidates, claimTools).claims;
};
