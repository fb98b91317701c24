import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../src/text/clean.ts';
import {
  block,
  canonicalFromText,
  paragraphTexts,
  sourceFromBlocks,
} from '../support/documents.ts';

describe('the canonical text', () => {
  it.each([
    // lines of one paragraph are joined
    ['Plans are\nclear and kept.', 'Plans are clear and kept.'],
    // a hyphen that the word owns stays
    [
      'The rate of re-\nreferrals fell. Few re-referrals remain.',
      'The rate of re-referrals fell. Few re-referrals remain.',
    ],
    ['A multi-\nagency hub.', 'A multi-agency hub.'],
    ['It is not a re-\nreferral at all.', 'It is not a re-referral at all.'],
    // a hyphen that the layout put in goes
    ['Timely assess-\nments help.', 'Timely assessments help.'],
    ['She re-\nquires help, as it requires time.', 'She requires help, as it requires time.'],
    ['The govern-\nment paid.', 'The government paid.'],
    // a hanging hyphen keeps its space
    ['Some 16-\nand 17-year-olds stay.', 'Some 16- and 17-year-olds stay.'],
    // ligatures, soft hyphens, no-break and doubled spaces
    ['The o\uFB03ce is e\uFB00ective.', 'The office is effective.'],
    ['Over\u00ADsight.', 'Oversight.'],
    ['In\u00A0July  2015,\u2003too.', 'In July 2015, too.'],
    // characters that no reader sees
    ['A\u200B zero\uFEFF width\u0007 mark.', 'A zero width mark.'],
  ])('%j becomes %j', (source, canonical) => {
    expect(
      canonicalFromText(`Dear Ms Example\n\n${source}`).text.split('\n\n').slice(1).join('|'),
    ).toBe(canonical);
  });

  it('leaves page furniture out and can list it', () => {
    const document = cleanDocument(
      sourceFromBlocks([
        block('paragraph', 'One page.'),
        block('artifact', '2'),
        block('paragraph', 'Next page.', 2),
      ]),
    );
    expect(document.text).toBe('One page.\n\nNext page.');
    const removed = document.edits
      .filter(({ reason }) => reason === 'page furniture')
      .map(({ span }) => document.source.text.slice(span.start, span.end));
    expect(removed).toEqual(['2']);
  });

  it('sets a footnote apart and joins the sentence that it split over the page', () => {
    const document = cleanDocument(
      sourceFromBlocks([
        block('paragraph', 'Managers oversee the work of every'),
        block('note', '1 A note.'),
        block('paragraph', 'team with care.', 2),
      ]),
    );
    expect(paragraphTexts(document)).toEqual([
      'Managers oversee the work of every team with care.',
      '1 A note.',
    ]);
    expect(document.placeOf(document.text.indexOf('team')).page).toBe(2);
    expect(document.placeOf(document.text.indexOf('Managers')).page).toBe(1);
  });

  it('starts a new list item over the page where a bullet says so', () => {
    const document = cleanDocument(
      sourceFromBlocks([
        block('list-item', '\u25FC the timeliness of visits'),
        block('list-item', '\u25FC the quality of plans', 2),
      ]),
    );
    expect(paragraphTexts(document)).toEqual(['the timeliness of visits', 'the quality of plans']);
  });

  it('goes on with a list item over the page where its list has bullets and the rest has none', () => {
    const document = cleanDocument(
      sourceFromBlocks([
        block('list-item', '\u25FC Audits are new.'),
        block('list-item', 'They are used well.', 2),
        block('list-item', '\u25FC Plans are late.', 2),
      ]),
    );
    expect(paragraphTexts(document)).toEqual([
      'Audits are new. They are used well.',
      'Plans are late.',
    ]);
  });

  it('joins a paragraph that the word processor cut in two within a sentence, but not two paragraphs', () => {
    const cut = cleanDocument(
      sourceFromBlocks([
        block('paragraph', 'Dear Ms X'),
        block('paragraph', 'Subject'),
        block('paragraph', 'Managers check the'),
        block('paragraph', 'work of teams.'),
        block('paragraph', 'Plans are kept.'),
      ]),
    );
    expect(paragraphTexts(cut).slice(2)).toEqual([
      'Managers check the work of teams.',
      'Plans are kept.',
    ]);
  });

  it('takes footnote marks out of words and headings', () => {
    const runs = [{ text: 'Few referrals' }, { text: '1', raised: true }, { text: ' came.' }];
    expect(
      cleanDocument(sourceFromBlocks([{ role: 'paragraph', page: 1, runs, exact: true }])).text,
    ).toBe('Few referrals came.');
    expect(
      cleanDocument(sourceFromBlocks([block('heading', 'What needs to improve?1')])).text,
    ).toBe('What needs to improve?');
  });

  it('keeps the lines of an address apart', () => {
    expect(
      paragraphTexts(
        canonicalFromText('Ms Ann Example\nDirector\nDear Ms Example\nThis is a letter.'),
      ),
    ).toEqual(['Ms Ann Example', 'Director', 'Dear Ms Example', 'This is a letter.']);
  });

  it('maps every character to the source characters that it comes from', () => {
    const words = fc.constantFrom(
      'plans',
      're-',
      'referrals',
      '\n',
      ' ',
      '\uFB01nd',
      '\u00AD',
      '\u2022 ',
      '.',
      '16-',
      'and',
      '\u00A0',
      '2',
      '\f',
      'Dear Ms X',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (parts) => {
        const document = canonicalFromText(`a${parts.join('')}`);
        const edited = new Set(
          document.edits.flatMap(({ span }) =>
            Array.from({ length: span.end - span.start }, (_, index) => span.start + index),
          ),
        );
        [...document.text].forEach((character, offset) => {
          const { source } = document.placeOf(offset);
          const from = document.source.text.slice(source.start, source.end);
          const separator = source.start === source.end;
          const replaced = edited.has(source.start);
          expect(from === character || separator || replaced).toBe(true);
        });
      }),
    );
  });

  it('has no place outside the text', () => {
    const document = canonicalFromText('Plans are kept.');
    expect(() => document.placeOf(document.text.length)).toThrow(RangeError);
    expect(() => document.placeOf(-1)).toThrow(RangeError);
  });
});
