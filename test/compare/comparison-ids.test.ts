import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { LetterRecord } from '../../src/model/record.ts';
import { polaritySchema } from '../../src/model/vocabulary.ts';
import { makeFinding, makeRecord, reading } from '../make-record.ts';

const themes = ['agency-staff', 'caseloads', 'supervision'].map((id) => ({ id, title: id }));

const letterOf = (
  number: number,
  polarities: readonly LetterRecord['findings'][number]['polarity'][],
) => {
  const record = makeRecord({
    path: `letters/${number}.pdf`,
    letter: { letterDate: `2017-0${number}-20` },
    visit: { number, start: `2017-0${number}-01`, end: `2017-0${number}-02` },
    findings: polarities.map((polarity, index) =>
      makeFinding({
        theme: themes[index % themes.length]?.id ?? null,
        polarity,
        start: 100 * index,
        quote: `Sentence ${number}.${index}.`,
      }),
    ),
  });
  const sha256 = String(number).repeat(64);
  return { ...record, source: { ...record.source, sha256, textSha256: sha256 } };
};

const letters = fc
  .array(fc.array(fc.constantFrom(...polaritySchema.options), { maxLength: 6 }), {
    minLength: 2,
    maxLength: 5,
  })
  .map((all) => all.map((polarities, index) => letterOf(index + 1, polarities)));

/** Theme and letters → identifier, of every row, cell and change. */
const idsOf = ({ comparisons }: Comparison): Map<string, string> => {
  const ids = new Map<string, string>();
  for (const { authority, visits, themes: rows } of comparisons)
    for (const row of rows) {
      ids.set(`${authority?.urn} ${row.theme}`, row.id);
      for (const [index, { id, inferredChange }] of row.cells.entries()) {
        const path = visits[index]?.path;
        ids.set(`${row.theme} ${path}`, id);
        if (inferredChange)
          ids.set(`${row.theme} ${visits[inferredChange.since]?.path} ${path}`, inferredChange.id);
      }
    }
  return ids;
};

const expectSame = (some: Map<string, string>, all: Map<string, string>): void => {
  for (const [key, id] of some) if (all.has(key)) expect(id).toBe(all.get(key));
};

describe('identifiers of rows, cells and changes', () => {
  it('are each of one thing', () => {
    fc.assert(
      fc.property(letters, (records) => {
        const ids = [...idsOf(compareLetters(records, themes)).values()];
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('are the same with fewer themes, fewer letters, another authority beside, in any order', () => {
    fc.assert(
      fc.property(letters, fc.nat(), (records, choice) => {
        const all = idsOf(compareLetters(records, themes));
        const other = makeRecord({ path: 'z.pdf', letter: { authority: reading } });
        expectSame(idsOf(compareLetters(records, themes.slice(0, 1))), all);
        expectSame(idsOf(compareLetters([...records].reverse(), themes)), all);
        expectSame(idsOf(compareLetters([other, ...records], themes)), all);
        const without = records.filter((_, index) => index !== choice % records.length);
        expectSame(idsOf(compareLetters(without, themes)), all);
      }),
    );
  });

  it('do not change with what the rules make of the sentences', () => {
    fc.assert(
      fc.property(letters, (records) => {
        const turned = records.map((record) => ({
          ...record,
          findings: record.findings.map((finding) => ({
            ...finding,
            polarity: 'weakness' as const,
          })),
        }));
        expectSame(idsOf(compareLetters(turned, themes)), idsOf(compareLetters(records, themes)));
      }),
    );
  });
});
