import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { engineFiles, originalEngine, quickEngine } from '../../scripts/quick-engine.mjs';
import { readSource } from '../../src/ingest/read-source.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { makePdf } from '../support/pdf.ts';
import { hasShared, sharedFolder, whySkipped } from '../support/shared.ts';

type Read = (bytes: Uint8Array, name: string) => Promise<SourceDocument>;

/** The build reads with the changed pdf.js, sources with the original. */
let readQuickly: Read;
beforeAll(async () => {
  const built = new URL('../../dist/ingest/read-source.js', import.meta.url);
  const module: { readSource: Read } = await import(built.href);
  readQuickly = module.readSource;
});

const sameFor = async (bytes: Uint8Array, name: string): Promise<SourceDocument> => {
  const original = await readSource(bytes, name);
  expect(await readQuickly(bytes, name), name).toEqual(original);
  return original;
};

const textOf = async (drawing: string): Promise<string> =>
  (
    await sameFor(
      await makePdf((pdf) => {
        pdf.font('Helvetica').text('First', 72, 72);
        pdf.addContent(drawing);
      }),
      'drawn.pdf',
    )
  ).text;

const withoutSpaces = (text: string): string => text.replaceAll(/\s/gu, '');

describe('the changed pdf.js', () => {
  it.each(engineFiles)('is what the build reads with: %s', (file) => {
    const changed = quickEngine(file, originalEngine(file));
    const built = new URL(`../../dist/ingest/quick-engine/${file}`, import.meta.url);
    const withoutSourceMap = changed.slice(0, changed.lastIndexOf('//# sourceMappingURL'));
    expect(readFileSync(built, 'utf8')).toContain(withoutSourceMap);
  });

  it.each(engineFiles)(
    'differs from the original, and is not made of another version: %s',
    (file) => {
      const changed = quickEngine(file, originalEngine(file));
      expect(changed).not.toBe(originalEngine(file));
      expect(() => quickEngine(file, changed)).toThrow('and not once');
    },
  );

  it.each([
    [
      'spaces between characters and words',
      'BT /F1 12 Tf 3 Tc 9 Tw 72 600 Td (Re-referrals rose) Tj ET',
    ],
    [
      'text that is raised and wider',
      'BT /F1 12 Tf 150 Tz 5 Ts 72 600 Td (Re-referrals) Tj 0 Ts ( rose) Tj ET',
    ],
    [
      'text that is turned',
      'q 0 1 -1 0 300 300 cm BT /F1 12 Tf 10 20 Td (Re-referrals rose) Tj ET Q',
    ],
    ['text that is slanted', 'BT /F1 12 Tf 0.9 0.3 -0.3 0.9 80 500 Tm (Re-referrals rose) Tj ET'],
    ['pieces with distances', 'BT /F1 12 Tf 72 600 Td [(Re-) -20 (referrals) -400 (rose)] TJ ET'],
    [
      'escapes in strings',
      'BT /F1 12 Tf 72 600 Td (Re\\055referrals \\(all\\) \\\\ rose\\\n) Tj ET',
    ],
    [
      'strings of digits',
      'BT /F1 12 Tf 72 600 Td <52652D7265666572> Tj <72616C7320726F7365> Tj ET',
    ],
    ['names with numbers', 'BT /F#31 12 Tf 72 600 Td (Re-referrals rose) Tj ET'],
  ])('reads %s as the original does', async (_, drawing) => {
    expect(withoutSpaces(await textOf(drawing))).toMatch(/^FirstRe.?referrals/u);
  });

  it('keeps what a state had that was saved, however deep', async () => {
    const deep = 40;
    const drawing = `BT /F1 9 Tf 2 Tc 7 Ts ET ${'q BT /F1 14 Tf 1 Tc ET '.repeat(deep)}BT 72 500 Td (inner) Tj ET ${'Q '.repeat(deep)}BT 72 400 Td (outer words) Tj ET`;
    expect(withoutSpaces(await textOf(drawing))).toBe('Firstinnerouterwords');
  });

  it('reads every letter and article of ours as the original does', async () => {
    const files = globSync('fixtures/**/*.pdf', { absolute: true });
    expect(files.length).toBeGreaterThan(9);
    for (const file of files) await sameFor(readFileSync(file), basename(file));
  });

  it.skipIf(!hasShared)(
    'reads every real letter and report as the original does',
    { timeout: 120_000 },
    async () => {
      const files = globSync('corpus/{letters,reports}/*.pdf', {
        cwd: sharedFolder,
        absolute: true,
      });
      expect(files.length).toBeGreaterThan(180);
      for (const file of files) await sameFor(readFileSync(file), basename(file));
    },
  );
  if (!hasShared) it.skip(whySkipped, () => undefined);
});
