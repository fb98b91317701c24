// Prints what `check` makes of claims whose truth is known (bench/claims), each letter's claims as one article.
// Run `npm run build` first.
//
//   node bench/claims.mjs LETTERS-FOLDER [dev|kept …]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const [lettersFolder, ...asked] = process.argv.slice(2);
if (!lettersFolder) {
  console.error('usage: node bench/claims.mjs LETTERS-FOLDER [dev|kept …]');
  process.exit(2);
}

const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin', 'ofsted-letters.js'), ...args, '--quiet'],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  return stdout;
};

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const longDate = (day) =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

const letters = new Map(
  run('extract', lettersFolder, '--format', 'jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ source, letter }) => [source.sha256, letter]),
);

const articleOf = ({ authority, letterDate }, claims) =>
  [
    `${authority.name} council: Ofsted's letter of ${longDate(letterDate)}`,
    ...claims.map(({ text }) => text),
  ].join('\n\n');

/** Verdicts in which the letter bears the claim out, wholly or in part. */
const borneOut = new Set(['supported', 'rounded', 'partly-supported']);

const count = (rows, verdict, test) =>
  rows.filter((row) => row.verdict === verdict && test(row.got)).length;

const print = (name, rows) => {
  const total = (verdict) => count(rows, verdict, () => true);
  const says = count(rows, 'supported', (got) => borneOut.has(got));
  const plain = rows.filter(({ got }) => got === 'supported' || got === 'rounded');
  const wrongly = plain.filter(({ verdict }) => verdict !== 'supported').length;
  console.log(
    [
      name.padEnd(16),
      `claims ${rows.length}`,
      `supported ${says} of ${total('supported')}`,
      `contradicted ${count(rows, 'contradicted', (got) => got === 'contradicted')} of ${total('contradicted')}`,
      `told as borne out: ${count(rows, 'contradicted', (got) => borneOut.has(got))} contradicted, ${count(rows, 'not-found', (got) => borneOut.has(got))} not in the letter`,
      `of ${plain.length} called supported without reserve ${wrongly} are not`,
    ].join('; '),
  );
};

for (const part of asked.length > 0 ? asked : ['dev', 'kept']) {
  const labelled = parse(readFileSync(new URL(`claims/${part}.yaml`, import.meta.url), 'utf8'));
  const scratch = mkdtempSync(join(tmpdir(), 'claims-'));
  try {
    const known = labelled.letters.filter(({ sha256 }) => letters.has(sha256));
    for (const { sha256, claims } of known)
      writeFileSync(join(scratch, `${sha256}.txt`), articleOf(letters.get(sha256), claims));
    const report = JSON.parse(
      run('check', scratch, '--against', lettersFolder, '--format', 'json', '--fail-on', 'none'),
    );
    const claimsOf = new Map(
      report.articles.map(({ article, claims }) => [basename(article.path, '.txt'), claims]),
    );
    const rows = known.flatMap(({ sha256, style, claims }) =>
      claims.map(({ text, verdict }) => ({
        style,
        verdict,
        got: claimsOf.get(sha256)?.find((claim) => claim.text === text)?.verdict ?? 'no row',
      })),
    );
    const missing = labelled.letters.length - known.length;
    if (missing > 0) console.log(`${part}: ${missing} letters are not in the folder`);
    for (const style of ['statement', 'prose'])
      print(
        `${part}, ${style}`,
        rows.filter((row) => row.style === style),
      );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
