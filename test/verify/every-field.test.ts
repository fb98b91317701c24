import { expect, it } from 'vitest';
import { analyseLetter } from '../../src/extract/analyse-letter.ts';
import { loadKnowledge } from '../../src/ingest/load-knowledge.ts';
import { letterRecordSchema } from '../../src/model/record.ts';
import { citedInRecord } from '../../src/verify/cited-letter.ts';
import { verifyLetter } from '../../src/verify/verify-letter.ts';
import { canonicalFromText } from '../support/documents.ts';
import { letterText } from '../support/letter-from-text.ts';
import { laterReport } from '../support/report-from-text.ts';

type Path = readonly string[];

const leavesOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]))
    : [path];

const another = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${value ?? ''}x`;
};

/** Changes one leaf in place, and puts it back when asked. */
const change = (root: object, path: Path): (() => void) => {
  const key = path.at(-1) ?? '';
  let owner: unknown = root;
  for (const step of path.slice(0, -1)) owner = Reflect.get(Object(owner), step);
  const before: unknown = Reflect.get(Object(owner), key);
  Reflect.set(Object(owner), key, another(before));
  return () => Reflect.set(Object(owner), key, before);
};

/** The name under which the letter is looked for, the form's version, and what is said about the reading itself. */
const notOfTheLetter = ['schemaVersion', 'path', 'problems'];

const letter = letterText({
  body: 'Overview\n\nThe use of agency staff has risen from 40% to 50% in the assessment team.\n\nFindings\n\nCaseloads are too high. Supervision is regular.',
});
const report = laterReport({
  body: [
    'What needs to improve?',
    '• The size of caseloads.',
    'Chapter',
    'Supervision is regular.',
  ],
});

it.each([
  ['letter', letter, 150],
  ['report', report, 150],
])('a change of any field of the record of a %s is told of', async (_, text, fewest) => {
  const knowledge = await loadKnowledge();
  const canonical = canonicalFromText(text);
  const record = letterRecordSchema.parse(analyseLetter(canonical, knowledge));
  const reader = {
    readFigures: knowledge.measures.findQuantities,
    readLetter: () => analyseLetter(canonical, knowledge),
  };
  const verify = () => verifyLetter(citedInRecord(record, ''), canonical, reader);
  expect(verify()).toEqual([]);
  const leaves = leavesOf(record).filter(
    (path) => !path.some((key) => notOfTheLetter.includes(key)),
  );
  expect(leaves.length).toBeGreaterThan(fewest);
  const unseen = leaves.filter((path) => {
    const putBack = change(record, path);
    const found = verify();
    putBack();
    return found.length === 0;
  });
  expect(unseen).toEqual([]);
});
