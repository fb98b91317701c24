import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { analyseLetter } from '../src/extract/analyse-letter.ts';
import { loadKnowledge } from '../src/ingest/load-knowledge.ts';
import { readSource } from '../src/ingest/read-source.ts';
import type { Evidence } from '../src/model/evidence.ts';
import type { LetterRecord } from '../src/model/record.ts';
import { cleanDocument } from '../src/text/clean.ts';
import { evidenceIn } from './support/evidence.ts';

const nullableText = z.string().nullable();
const measureFacts = z.object({
  sentence: z.string(),
  theme: nullableText,
  value: z.number(),
  unit: z.string(),
  comparator: z.string(),
  previous: z.number().nullable(),
  denominator: z.number().nullable(),
  arguable: z.boolean().default(false),
});
const findingFacts = z.object({
  quote: z.string(),
  theme: z.string(),
  polarity: z.string(),
  direction: z.string(),
});
const letterFacts = z.object({
  kind: z.string(),
  authority: z.string(),
  provider: nullableText,
  visitNumber: z.number().nullable(),
  providerVisitNumber: z.number().nullable(),
  since: z.object({ judgement: z.string(), month: nullableText }).nullable(),
  visitStart: z.string(),
  visitEnd: z.string(),
  letterDate: z.string(),
  inspectors: z.array(z.string()),
  signatory: z.string(),
  addressee: z.object({ name: z.string(), titles: nullableText, salutation: z.string() }),
  framework: nullableText,
  focus: z.array(z.string()),
  headings: z.array(z.string()),
  pages: z.number(),
  tagged: z.boolean(),
  measures: z.array(measureFacts),
  findings: z.array(findingFacts),
});

const facts = z
  .object({ letters: z.record(z.string(), letterFacts) })
  .parse(parse(readFileSync('fixtures/facts.yaml', 'utf8'))).letters;
const knowledge = await loadKnowledge();

const analyse = async (path: string): Promise<LetterRecord> =>
  analyseLetter(
    cleanDocument(await readSource(new Uint8Array(readFileSync(path)), path)),
    knowledge,
  );

const records = new Map<string, { pdf: LetterRecord; text: LetterRecord }>();
for (const slug of Object.keys(facts))
  records.set(slug, {
    pdf: await analyse(`fixtures/letters/${slug}.pdf`),
    text: await analyse(`fixtures/letters-text/${slug}.txt`),
  });

const recordsOf = (slug: string): { pdf: LetterRecord; text: LetterRecord } => {
  const found = records.get(slug);
  if (!found) throw new Error(`no letter ${slug}`);
  return found;
};

const withoutTitle = (name: string): string => name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\s+/u, '');
const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim();

/** A record without what rightly differs between a PDF and its text: file, pages, places. */
const comparable = ({ letter, findings, measures }: LetterRecord): unknown => {
  const quote = ({ quote }: Evidence): string => quote;
  return {
    letter: {
      ...letter,
      sections: letter.sections.map(({ heading }) => heading),
      evidence: Object.entries(letter.evidence).map(([field, all]) => [field, all.map(quote)]),
    },
    findings: findings.map(({ evidence, because, id: _id, measureIds, ...rest }) => ({
      ...rest,
      measures: measureIds.length,
      quote: quote(evidence),
      because: because.map(({ rule, text }) => [rule, text]),
    })),
    measures: measures.map(({ evidence, id: _id, ...rest }) => ({
      ...rest,
      quote: quote(evidence),
    })),
  };
};

it('nine letters are there, each as PDF and as text', () => {
  expect(readdirSync('fixtures/letters').sort()).toEqual(
    Object.keys(facts)
      .sort()
      .map((slug) => `${slug}.pdf`),
  );
  expect(readdirSync('fixtures/letters-text').sort()).toEqual(
    Object.keys(facts)
      .sort()
      .map((slug) => `${slug}.txt`),
  );
});

describe.each(Object.entries(facts))('%s', (slug, wanted) => {
  const { pdf, text } = recordsOf(slug);

  it('has the facts of the letter', () => {
    const { letter } = pdf;
    expect({
      kind: letter.kind,
      authority: letter.authority?.name,
      provider: letter.provider,
      visitNumber: letter.visit.number,
      providerVisitNumber: letter.visit.underProvider?.number ?? null,
      since: letter.visit.since,
      visitStart: letter.visit.start,
      visitEnd: letter.visit.end,
      letterDate: letter.letterDate,
      inspectors: letter.inspectors,
      signatory: letter.signatory,
      addressee: {
        name: withoutTitle(letter.addressee?.name ?? ''),
        titles: letter.addressee?.titles,
        salutation: letter.addressee?.salutation,
      },
      framework: letter.framework,
      // The opening may name the whole before the bullets name its parts.
      focus: letter.focus.slice(-wanted.focus.length),
      headings: letter.sections.map(({ heading }) => heading),
      pages: pdf.source.pages,
      problems: pdf.problems,
    }).toEqual({
      kind: wanted.kind,
      authority: wanted.authority,
      provider: wanted.provider,
      visitNumber: wanted.visitNumber,
      providerVisitNumber: wanted.providerVisitNumber,
      since: wanted.since,
      visitStart: wanted.visitStart,
      visitEnd: wanted.visitEnd,
      letterDate: wanted.letterDate,
      inspectors: wanted.inspectors,
      signatory: wanted.signatory,
      addressee: { ...wanted.addressee, name: withoutTitle(wanted.addressee.name) },
      framework: wanted.framework,
      focus: wanted.focus,
      headings: wanted.headings,
      pages: wanted.pages,
      problems: [],
    });
  });

  it('has its measures, and none besides', () => {
    const found = pdf.measures.map(({ value, unit, comparator, previous, denominator, theme }) => ({
      theme,
      value,
      unit,
      comparator,
      previous,
      denominator,
    }));
    const sure = wanted.measures
      .filter(({ arguable }) => !arguable)
      .map(({ sentence: _sentence, arguable: _arguable, ...measure }) => measure);
    const arguable = wanted.measures.filter((measure) => measure.arguable);
    expect(found).toEqual(expect.arrayContaining(sure));
    expect(found.length).toBeLessThanOrEqual(sure.length + arguable.length);
  });

  it.each(['letters', 'letters-text'])(
    'quotes the canonical text to the letter: %s',
    async (folder) => {
      const path = `fixtures/${folder}/${slug}.${folder === 'letters' ? 'pdf' : 'txt'}`;
      const document = cleanDocument(await readSource(new Uint8Array(readFileSync(path)), path));
      const record = analyseLetter(document, knowledge);
      const evidence = evidenceIn(record);
      expect(evidence.length).toBeGreaterThan(30);
      for (const { quote, start, end, page, paragraph } of evidence) {
        expect(document.text.slice(start, end)).toBe(quote);
        expect(document.placeOf(start)).toMatchObject({ page, paragraph });
      }
      for (const { text, start, end } of record.findings.flatMap(({ because }) => because))
        expect(document.text.slice(start, end)).toBe(text);
    },
  );

  it('is the same from PDF and from text', () => {
    expect(comparable(text)).toEqual(comparable(pdf));
  });
});

describe('findings of the fixture letters', () => {
  const labelled = Object.entries(facts).flatMap(([slug, { findings }]) =>
    findings.map((wanted) => ({ slug, ...wanted })),
  );
  const outcomes = labelled.map((wanted) => {
    const found = recordsOf(wanted.slug).pdf.findings.find(
      ({ theme, evidence }) =>
        theme === wanted.theme && words(evidence.quote).includes(words(wanted.quote)),
    );
    return { wanted, found };
  });
  const missed = outcomes.filter(({ found }) => !found);
  const matched = outcomes.filter(({ found }) => found);
  const agreeing = (field: 'polarity' | 'direction'): number =>
    matched.filter(({ wanted, found }) => found?.[field] === wanted[field]).length / matched.length;

  it('are found as a reader labelled them', () => {
    expect(
      missed.length / outcomes.length,
      JSON.stringify(
        missed.map(({ wanted }) => wanted),
        null,
        1,
      ),
    ).toBeLessThan(0.15);
    expect(agreeing('polarity')).toBeGreaterThan(0.85);
    expect(agreeing('direction')).toBeGreaterThan(0.85);
  });
});
