import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ScratchFolder, scratchFolder } from '../../scratch-folder.ts';
import { letterText } from '../../support/letter-from-text.ts';
import { makePdf } from '../../support/pdf.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url));

const letter = letterText({ body: 'Findings\n\nThe use of agency staff is too high, at 50%.' });

const theme = (example: string): string => `id: fax-machines
title: Fax machines
group: office
why: Invented for a test.
good: down
phrases:
  - fax machine
examples:
  finds:
    - { text: "${example}", polarity: weakness }
  ignores:
    - The sky is blue.
`;

const labels = (polarity: string): string =>
  JSON.stringify({
    key: 'invented',
    sha256: 'a'.repeat(64),
    sentences: [{ id: 1, text: 'Caseloads are high.' }],
    labels: [{ id: 1, labels: [{ theme: 'caseloads', polarity }] }],
  });

const policy = (level: string, most: number): string =>
  `rules:
  - id: agency-staff
    level: ${level}
    message: Too many.
    measure: { of: agency-staff, unit: percent, at-most: ${most} }
`;

/** The only shard of a batch in which nothing was. */
const shardOfNothing = `${JSON.stringify({
  schemaVersion: '1.0',
  shard: {
    ...{ index: 1, count: 1, version: '0.1.0', edition: '', lines: 0 },
    ...{ rules: 'a'.repeat(64), options: 'b'.repeat(64), inputs: 'c'.repeat(64) },
    linesSha256: createHash('sha256').digest('hex'),
  },
})}\n`;

const pdf = readFileSync(fixture('letters/sunderland-2017-11-visit-5.pdf'));

/** What the rows of the table name: good input, and every kind of bad. */
export const exitCodeFiles = async (): Promise<ScratchFolder> => {
  const folder = await scratchFolder({
    'letter.txt': letter,
    'shard.jsonl': shardOfNothing,
    'letters/one.txt': letter,
    'letters/deep/readme.html': '<p>x</p>',
    'letters/two.txt': await readFile(fixture('letters-text/sunderland-2017-11-visit-5.txt')),
    'list.txt': 'letters/one.txt\nletters/two.txt\n',
    'list-with-gap.txt': 'letters/one.txt\ngone.txt\n',
    'verbatim.txt': await readFile(fixture('articles/double-curly.txt')),
    'altered.txt': await readFile(fixture('articles/altered-number.txt')),
    'altered-too.txt': await readFile(fixture('articles/altered-number.txt')),
    'reading.txt': await readFile(fixture('letters-text/reading-2017-11-visit-4.txt')),
    'empty.txt': '',
    'binary.txt': new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0]),
    'invalid-utf8.txt': new Uint8Array([72, 105, 32, 255, 254, 72, 105]),
    'recipe.txt': 'Take two eggs and a cup of flour. Stir well. Bake for half an hour.\n',
    'text.pdf': 'This is no PDF.',
    'broken-off.pdf': pdf.subarray(0, pdf.length / 2),
    'damaged.pdf': '%PDF-1.7\nnothing here\n%%EOF',
    'locked.pdf': await makePdf((made) => made.text('Dear Ms Example'), { userPassword: 'secret' }),
    'pictures.pdf': await makePdf((made) => made.rect(10, 10, 200, 200).fill('black')),
    'deep.html': `<html><body>${'<div>'.repeat(20_000)}“Plans are good.”`,
    'broken.json': '{"letters": [',
    'other.json': '{"letters": [{"name": "x"}], "unread": [], "schemaVersion": "1.0"}',
    'broken-line.jsonl': '{"schemaVersion": ',
    'broken.docx': 'PK\u0003\u0004 and no more',
    'nothing-here/readme.html': '<p>x</p>',
    'themes.yaml': theme('Fax machines are not effective.'),
    'failing-themes.yaml': theme('The weather is poor.'),
    'broken-themes.yaml': theme('Fax machines are not effective.').replace(
      'good: down',
      'good: sideways',
    ),
    'tangled-themes.yaml': 'id: [unclosed',
    'labels/one.gold.json': labels('weakness'),
    'wrong-labels.gold.json': labels('good'),
    'policy.yaml': policy('error', 40),
    'lenient-policy.yaml': policy('error', 60),
    'warning-policy.yaml': policy('warning', 40),
    'wrong-policy.yaml': policy('fatal', 40),
    'fresh-policy.yaml':
      'rules:\n  - { id: fresh, message: Old., freshness: { within-days: 30 } }\n',
    'no-baseline.json': '{ "schemaVersion": "1.0", "failures": [] }',
    'lenient.yaml': policy('error', 60),
    'broken-policy.yaml': policy('fatal', 40),
    'gate-config.yaml': 'gate:\n  policy: policy.yaml\n',
    'config.yaml': 'extract:\n  format: json\n',
    'unknown-key.yaml': 'extrct:\n  format: json\n',
    'wrong-type.yaml': 'width: wide\n',
    'wrong-value.yaml': 'extract:\n  format: jsn\n',
    'not-yaml.yaml': 'extract: [json\n',
    'wrong-output.yaml': 'extract:\n  output: [a.xyz]\n',
    'out/ofsted-letters.config.yaml': '# nothing\n',
  });
  // A file of nothing but its size.
  await writeFile(join(folder.path, 'large.txt'), '');
  await truncate(join(folder.path, 'large.txt'), 65 * 1024 * 1024);
  await symlink('circle', join(folder.path, 'circle'));
  return folder;
};
