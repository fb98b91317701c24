import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedVersion } from '../../src/ingest/installed-packages.ts';
import { rulesSha256 } from '../../src/ingest/rules-hash.ts';
import { doctorReportSchema } from '../../src/model/doctor.ts';
import { themeIds } from '../../src/model/vocabulary.ts';
import { formatDoctorTable } from '../../src/report/doctor-table.ts';
import { type ScratchFolder, scratchFolder } from '../scratch-folder.ts';
import { type MemoryIoPart, run } from './memory-io.ts';

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder({
    'set/ofsted-letters.config.yaml': 'width: 100\n',
    'set/.ofsted-lettersignore': 'x\n',
    'broken/ofsted-letters.config.yaml': 'wdth: 100\n',
    'rules/a.yaml': 'one',
    'rules/deep/b.tsv': 'two',
    'rules/code.ts': 'no rule',
    'data/c.csv': 'three',
  });
});
afterAll(() => folder.remove());

const report = async (part: MemoryIoPart) => {
  const { code, stdout } = await run(['doctor', '-f', 'json'], part);
  return { code, ...doctorReportSchema.parse(JSON.parse(stdout)) };
};

describe('doctor', () => {
  it('tells versions, rules, settings and the terminal', async () => {
    const env = { FORCE_COLOR: '1' };
    const found = await report({ cwd: join(folder.path, 'set'), env, columns: 72 });
    expect(found).toMatchObject({
      code: 0,
      program: { version: '1.2.3' },
      node: { version: process.versions.node, isSupported: true },
      rules: { themes: themeIds.length, sha256: await rulesSha256() },
      configuration: { file: 'ofsted-letters.config.yaml', problems: [] },
      ignoreFile: '.ofsted-lettersignore',
      cache: { folder: null, isThere: false },
      terminal: { isTerminal: false, columns: 72, color: true, environment: env },
    });
    expect(found.packages).toContainEqual({
      name: 'pdfjs-dist',
      version: '5.4.296',
      isOptional: false,
      neededFor: 'letters as PDF',
    });
  });

  it('works beside broken settings, tells what is wrong with them, and ends with 2', async () => {
    const found = await report({ cwd: join(folder.path, 'broken') });
    expect([found.code, found.configuration.file]).toEqual([2, null]);
    expect(found.configuration.problems).toEqual([
      expect.stringMatching(
        /^ofsted-letters\.config\.yaml:1:1: unknown key 'wdth' \(did you mean 'width'\?\)/u,
      ),
    ]);
    const { stdout } = await run(['doctor', '--width', '200'], {
      cwd: join(folder.path, 'broken'),
    });
    expect(stdout).toMatch(/^configuration +NOT VALID: ofsted-letters\.config\.yaml:1:1: /mu);
  });

  it('says the same twice', async () => {
    const once = await run(['doctor'], { cwd: folder.path });
    expect(await run(['doctor'], { cwd: folder.path })).toEqual(once);
  });
});

describe('the table of doctor', () => {
  it('stands out where something is missing', async () => {
    const found = doctorReportSchema.parse(
      JSON.parse((await run(['doctor', '-f', 'json'])).stdout),
    );
    const text = formatDoctorTable(
      {
        ...found,
        node: { version: '18.0.0', isSupported: false, needed: '>=20' },
        packages: [
          { name: 'one', version: null, isOptional: true, neededFor: 'this' },
          { name: 'two', version: null, isOptional: false, neededFor: 'that' },
        ],
      },
      { width: 100, color: false, evidence: false, excel: false },
    );
    expect(text).toMatch(/^Node +18\.0\.0; NOT SUPPORTED, >=20 is needed$/mu);
    expect(text).toMatch(/^one +not installed \(optional\); for this$/mu);
    expect(text).toMatch(/^two +MISSING: install the package again; for that$/mu);
  });
});

describe('the hash of the rules', () => {
  it('depends on names and bytes of rules and tables, and on nothing else', async () => {
    const root = pathToFileURL(`${folder.path}/`);
    const hash = await rulesSha256(root);
    // sha256 of 'data/c.csv\0' + '5\0' + 'three', 'rules/a.yaml\0' + '3\0' + 'one', 'rules/deep/b.tsv\0' + '3\0' + 'two'
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    const other = await scratchFolder({
      'rules/a.yaml': 'one',
      'rules/deep/b.tsv': 'two',
      'rules/other-code.ts': 'other code',
      'data/c.csv': 'three',
    });
    expect(await rulesSha256(pathToFileURL(`${other.path}/`))).toBe(hash);
    await other.remove();
    const changed = await scratchFolder({
      'rules/a.yaml': 'One',
      'rules/deep/b.tsv': 'two',
      'data/c.csv': 'three',
    });
    expect(await rulesSha256(pathToFileURL(`${changed.path}/`))).not.toBe(hash);
    await changed.remove();
  });

  it('is the same for the sources and the built program', async () => {
    expect(await rulesSha256(new URL('../../dist/', import.meta.url))).toBe(await rulesSha256());
  });

  it('is kept by the build, which is quicker for each run than to find it out', async () => {
    const kept = await readFile(new URL('../../dist/editions.json', import.meta.url), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ rules: await rulesSha256() });
  });
});

describe('packages', () => {
  it('that are not installed have no version', async () => {
    expect(await installedVersion('no-such-package-here')).toBeNull();
  });
});
