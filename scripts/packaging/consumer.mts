// A program in TypeScript that uses the installed package; compiled and run by try-package.mjs in a folder of its own.
import { readFileSync } from 'node:fs';
import {
  analyseLetter,
  type CheckedClaim,
  type Comparison,
  checkArticle,
  collectLetters,
  compareLetters,
  type Finding,
  InputError,
  type LetterRecord,
  loadKnowledgeBase,
  readArticle,
  readLetter,
  readThemes,
} from 'ofsted-letters';

const [letterPath = '', articlePath = '', themesPath = ''] = process.argv.slice(2);

const themes = readThemes(readFileSync(themesPath, 'utf8'), themesPath);
const knowledgeBase = await loadKnowledgeBase([themes]);
const letter = await readLetter(readFileSync(letterPath), letterPath);
const record: LetterRecord = analyseLetter(letter, knowledgeBase);
const comparison: Comparison = compareLetters([record], knowledgeBase, { since: 'inspection' });
const collection = collectLetters([letter], knowledgeBase);
const article = await readArticle(readFileSync(articlePath), articlePath);
const claims: readonly CheckedClaim[] = checkArticle(article, collection).claims;

const isExact = ({ evidence: { quote, start, end } }: Finding): boolean =>
  letter.text.slice(start, end) === quote;
const code = await readLetter(new Uint8Array(), 'empty.txt').then(
  () => null,
  (error: unknown) => (error instanceof InputError ? error.problem.code : null),
);
console.log(
  JSON.stringify({
    exact: record.findings.length > 0 && record.findings.every(isExact),
    rows: comparison.comparisons[0]?.themes.length === knowledgeBase.themes.length,
    verdicts: claims.map(({ verdict }) => verdict),
    code,
  }),
);
