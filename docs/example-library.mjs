// What README.md shows of the library; in the folder of the repository: node docs/example-library.mjs
import { readFile } from 'node:fs/promises';
import * as ofsted from 'ofsted-letters';

const folder = 'fixtures/letters';
const names = ['sunderland-2017-07-visit-4.pdf', 'sunderland-2017-11-visit-5.pdf'];
const read = async (name) => ofsted.readLetter(await readFile(`${folder}/${name}`), name);

const knowledgeBase = await ofsted.loadKnowledgeBase();
const letters = await Promise.all(names.map(read));
const records = letters.map((letter) => ofsted.analyseLetter(letter, knowledgeBase));
for (const { source, measures } of records)
  for (const { value, scope, evidence } of measures.filter((each) => each.unit === 'percent'))
    console.log(`${source.path}: ${value}%, ${scope}: “${evidence.quote}” p. ${evidence.page}`);

const { comparisons } = ofsted.compareLetters(records, knowledgeBase, { from: '2017' });
for (const { authority, themes } of comparisons)
  for (const { title, trajectory } of themes.filter(({ theme }) => theme === 're-referrals'))
    console.log(`${authority?.name}, ${title}: ${trajectory}`);

const bytes = await readFile('fixtures/articles/altered-number.txt');
const article = await ofsted.readArticle(bytes, 'altered-number.txt');
const { claims } = ofsted.checkArticle(article, ofsted.collectLetters(letters, knowledgeBase));
for (const { line, verdict, text, evidence } of claims)
  console.log(`line ${line}: ${verdict}: “${text}”; the letter: “${evidence[0]?.quote}”`);
