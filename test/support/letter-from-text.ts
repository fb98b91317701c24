import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type AuthorityIndex,
  type AuthorityRow,
  authorityRowSchema,
  indexAuthorities,
  type Provider,
  providersSchema,
} from '../../src/extract/letter/authority-index.ts';
import { type LetterFacts, readLetterFacts } from '../../src/extract/letter/letter-facts.ts';
import { documentFromText } from './documents.ts';

const dataFile = (name: string): string =>
  readFileSync(new URL(`../../src/data/${name}`, import.meta.url), 'utf8');

/** Enough for our own table: no quotation marks inside cells. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );

export const authorityRows = (): AuthorityRow[] => {
  const [header = '', ...lines] = dataFile('authorities.csv').trim().split('\n');
  const names = cellsOf(header);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return authorityRowSchema.parse(
      Object.fromEntries(names.map((name, index) => [name, cells[index]])),
    );
  });
};

export const providers = (): Provider[] => providersSchema.parse(parse(dataFile('providers.yaml')));

export const authorities: AuthorityIndex = indexAuthorities(authorityRows(), providers());

export interface LetterText {
  readonly date?: string;
  readonly addressee?: readonly string[];
  readonly greeting?: string;
  readonly subject?: string;
  /** The first paragraph, after the subject line. */
  readonly summary?: string;
  /** Paragraphs between the first one and the first heading. */
  readonly opening?: string;
  readonly body?: string;
  readonly closing?: string;
}

const plain = {
  date: '3 July 2019',
  addressee: [
    'Ms Wilhelmina Ashgrove',
    'Director of Children’s Services',
    'Rotherham Metropolitan Borough Council',
    '1 Sample Street',
    'ZZ1 1ZZ',
  ],
  greeting: 'Dear Ms Ashgrove',
  subject: 'Focused visit to Rotherham children’s services',
  summary:
    'This letter summarises the findings of a focused visit to Rotherham children’s services on 4 and 5 June 2019. The inspectors were Odette Farran, HMI, and Lionel Quist, HMI.',
  opening: '',
  body: 'Overview\n\nSocial workers know their children well.',
  closing: 'Yours sincerely\n\nOdette Farran\n\nHer Majesty’s Inspector',
};

/** A short letter in the house style; only what a case is about is named. */
export const letterText = (part: LetterText = {}): string => {
  const letter = { ...plain, ...part };
  return [
    'Ofsted\nPiccadilly Gate\nStore Street',
    letter.date,
    letter.addressee.join('\n'),
    letter.greeting,
    letter.subject,
    letter.summary,
    letter.opening,
    letter.body,
    letter.closing,
  ]
    .filter((words) => words !== '')
    .join('\n\n');
};

export const factsOfText = (text: string): LetterFacts =>
  readLetterFacts(documentFromText(text), authorities);

export const factsOf = (part: LetterText = {}): LetterFacts => factsOfText(letterText(part));

export const problemCodes = ({ problems }: LetterFacts): string[] =>
  problems.map(({ code }) => code);
