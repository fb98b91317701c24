import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { engineFiles, originalEngine, quickEngine } from '../../scripts/quick-engine.mjs';
import { readSource } from '../../src/ingest/read-source.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { type Problem, problemSchema } from '../../src/model/problem.ts';
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

const outcomeOf = async (read: Read, bytes: Uint8Array): Promise<SourceDocument | Problem> => {
  try {
    return await read(bytes, 'damaged.pdf');
  } catch (error) {
    // The two halves of this test have each their own class of errors.
    if (error instanceof Error && 'problem' in error) return problemSchema.parse(error.problem);
    throw error;
  }
};

const drawn = (drawing: string, compress = false): Promise<Uint8Array> =>
  makePdf(
    (pdf) => {
      pdf.font('Helvetica').text('First', 72, 72);
      pdf.addContent(drawing);
    },
    { compress },
  );

const textOf = async (drawing: string): Promise<string> => {
  const { text } = await sameFor(await drawn(drawing), 'drawn.pdf');
  // Bytes of a stream that is unpacked lie elsewhere than those of one that is not packed.
  const packed = await sameFor(await drawn(drawing, true), 'packed.pdf');
  expect(packed.text).toBe(text);
  return text;
};

/** Whole tokens, parts of tokens, and what begins, ends or upsets them. */
const tokens =
  `BT ET /F1 /F 12 Tf 72 600 Td T* Tj TJ ' " [ ] << >> < > ( ) (a) (b\\) (\\101) <52> <5> -.5 +1. 1e2 1- -- . - # % \\ { } q Q cm BI ID EI
  BX EX BDC BMC EMC true fals null nul TjTj Tjj d0 sc SCN B b* \u0001 \u00ff 9999999999 0.00000001 re W n gs Do`.split(
    /\s+/u,
  );

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
    [
      'pieces of which some are empty',
      'BT /F1 12 Tf 3 Tc 72 600 Td [() -20 (Re-) 0 () -20 (referrals) () -400 (rose) ()] TJ [()] TJ ET',
    ],
    [
      'fonts that come again',
      'BT /F1 12 Tf 72 600 Td (Re-) Tj /F1 9 Tf (re) Tj /F1 12 Tf (ferrals) Tj /F1 9 Tf ( rose) Tj ET',
    ],
    [
      'letters beyond those of English',
      'BT /F1 12 Tf 72 600 Td (Re-referrals\\240of caf\\351s rose \\275) Tj ET',
    ],
    [
      'numbers in every form',
      'BT /F1 12. Tf +72 600.0 Td [(Re-) -.5 (refer) 1e1 (rals) --20 ( ro) 4-5 (se) 0.0.5 ()] TJ ET',
    ],
    [
      'numbers beside other things',
      'BT/F1 12 Tf 72 600 Td[(Re-)-20(referrals)-400(rose)]TJ%5\n0 0 Td<52>Tj ET',
    ],
    [
      'strings within brackets',
      'BT /F1 12 Tf 72 600 Td (Re-referrals (all (of them)) rose) Tj (\\\\) Tj (a\\\nb) Tj ET',
    ],
    [
      'commands that follow each other at once',
      'qBT/F1 12 Tf 72 600 Td(Re-referrals rose)TjETQqBTETQ',
    ],
    [
      'commands that nobody knows',
      'BT /F1 12 Tf 72 600 Td (Re-referrals) Tj Tjj nul fals EMCx \u0001 \u0001T ( rose) Tj B* b* d0 d1 true false null ET',
    ],
    [
      'names with every escape',
      'BT /F1 12 Tf 72 600 Td /Sp#61n << /A#zz /#4 /B##2F 1 /C [true null] >> BDC (Re-referrals rose) Tj EMC ET',
    ],
    [
      'a name that is very long',
      `BT /F1 12 Tf 72 600 Td /${'N'.repeat(300)} BMC (Re-referrals rose) Tj EMC ET`,
    ],
    [
      'a picture in the drawing',
      'q BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q BT /F1 12 Tf 72 600 Td (Re-referrals rose) Tj ET',
    ],
    [
      'what ends within a string',
      'BT /F1 12 Tf 72 600 Td (Re-referrals rose) Tj ET BT 72 500 Td (and then',
    ],
    ['what ends within a number', 'BT /F1 12 Tf 72 600 Td (Re-referrals rose) Tj ET BT 72 50'],
    ['names with numbers', 'BT /F#31 12 Tf 72 600 Td (Re-referrals rose) Tj ET'],
  ])('reads %s as the original does', async (_, drawing) => {
    expect(withoutSpaces(await textOf(drawing))).toMatch(/^FirstRe.?referrals/u);
  });

  it('makes of any row of tokens what the original makes of it', { timeout: 120_000 }, async () => {
    const piece = fc.tuple(fc.constantFrom(...tokens), fc.constantFrom('', ' ', '\n', '\r\n'));
    const rows = fc.array(piece, { minLength: 5, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (row, isPacked) => {
        const bytes = await drawn(`BT /F1 12 Tf 72 600 Td ${row.flat().join('')}`, isPacked);
        expect(await outcomeOf(readQuickly, bytes)).toEqual(await outcomeOf(readSource, bytes));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what a state had that was saved, however deep', async () => {
    const deep = 40;
    const drawing = `BT /F1 9 Tf 2 Tc 7 Ts ET ${'q BT /F1 14 Tf 1 Tc ET '.repeat(deep)}BT 72 500 Td (inner) Tj ET ${'Q '.repeat(deep)}BT 72 400 Td (outer words) Tj ET`;
    expect(withoutSpaces(await textOf(drawing))).toBe('Firstinnerouterwords');
  });

  it('makes of a damaged file what the original makes of it', { timeout: 60_000 }, async () => {
    const file = new URL('../../fixtures/letters/sunderland-2017-11-visit-5.pdf', import.meta.url);
    const whole = readFileSync(file);
    const outcomes = new Set<string>();
    for (let at = 40; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      const [original, quick] = await Promise.all([
        outcomeOf(readSource, damaged),
        outcomeOf(readQuickly, damaged),
      ]);
      expect(quick, `byte ${at}`).toEqual(original);
      outcomes.add('code' in original ? original.code : 'read');
    }
    // Some are read for all that, and some are not.
    expect(outcomes.size).toBeGreaterThan(1);
    expect(outcomes).toContain('read');
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
