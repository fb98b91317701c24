import { describe, expect, it } from 'vitest';
import { compareLetters } from '../../src/compare/compare-letters.ts';
import { groupVisits } from '../../src/compare/group-visits.ts';
import { makeFinding, makeRecord, type RecordPart } from '../make-record.ts';

const sentences = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'];
const findingsOf = (quotes: readonly string[]) =>
  quotes.map((quote, index) => makeFinding({ quote, start: index * 10 }));

const letter = (path: string, quotes: readonly string[], part: RecordPart = {}) =>
  makeRecord({ path, sha256: path.charAt(0).repeat(64), findings: findingsOf(quotes), ...part });

const groupsOf = (...records: ReturnType<typeof letter>[]) =>
  groupVisits(records).map(({ read, readBecause, letters, sameVisitAs }) => [
    read.source.path,
    readBecause,
    letters.map(({ source }) => source.path),
    sameVisitAs,
  ]);

describe('letters of one visit', () => {
  it('a letter published again is one visit, and the later date is read', () => {
    const first = letter('a.pdf', sentences);
    const again = letter('b.pdf', sentences, { letter: { letterDate: '2017-12-01' } });
    expect(groupsOf(again, first)).toEqual([
      ['b.pdf', 'latest-letter-date', ['a.pdf', 'b.pdf'], null],
    ]);
  });

  it('one corrected sentence makes no other letter, even where the day of the visit was corrected too', () => {
    const first = letter('a.pdf', sentences);
    const corrected = letter('b.pdf', [...sentences.slice(0, 5), 'Six, corrected.', 'Seven.'], {
      letter: { letterDate: '2017-12-01' },
      visit: { start: '2017-10-18' },
    });
    expect(groupsOf(first, corrected)).toHaveLength(2);
    const nearly = letter('c.pdf', [...sentences, 'Seven.'], {
      letter: { letterDate: '2017-12-01' },
      visit: { start: '2017-10-18' },
    });
    expect(groupsOf(first, nearly)).toEqual([
      ['c.pdf', 'latest-letter-date', ['a.pdf', 'c.pdf'], null],
    ]);
  });

  it('counts what only the letter that is not read has, and says so', () => {
    const first = letter('a.pdf', sentences);
    const again = letter('b.pdf', [...sentences, 'Seven.'], {
      letter: { letterDate: '2017-12-01' },
    });
    const older = letter('c.pdf', [...sentences, 'Gone later.'], {
      letter: { letterDate: '2017-11-01' },
    });
    const [comparison] = compareLetters([first, again, older], []).comparisons;
    expect(
      comparison?.visits[0]?.letters.map(({ path, isRead, sharedFindings, otherFindings }) => [
        path,
        isRead,
        sharedFindings,
        otherFindings,
      ]),
    ).toEqual([
      ['c.pdf', false, 6, 1],
      ['a.pdf', false, 6, 0],
      ['b.pdf', true, 7, 0],
    ]);
    expect(comparison?.remarks).toEqual([
      {
        code: 'republished-letter',
        visit: 0,
        message:
          'the same letter is also given as c.pdf and a.pdf, and compared once; findings that only stand there: 1',
      },
    ]);
  });

  it('a PDF is read before the same letter as text, for its pages', () => {
    const text = letter('a.txt', sentences, { mediaType: 'text/plain' });
    const pdf = letter('b.pdf', sentences);
    expect(groupsOf(text, pdf)).toEqual([['b.pdf', 'pdf-before-text', ['a.txt', 'b.pdf'], null]]);
  });

  it('of two alike the first path is read', () => {
    expect(groupsOf(letter('b.pdf', sentences), letter('a.pdf', sentences))).toEqual([
      ['a.pdf', 'first-by-path', ['a.pdf', 'b.pdf'], null],
    ]);
  });

  it('the same text is the same letter, though it gave no finding', () => {
    const text = 'e'.repeat(64);
    expect(
      groupsOf(
        letter('a.pdf', [], { textSha256: text }),
        letter('b.pdf', [], { textSha256: text }),
      ),
    ).toEqual([['a.pdf', 'first-by-path', ['a.pdf', 'b.pdf'], null]]);
  });

  it('two letters that say different things of one visit stand beside each other', () => {
    const one = letter('a.pdf', sentences);
    const other = letter('b.pdf', ['Something else.'], { letter: { letterDate: '2017-12-01' } });
    expect(groupsOf(one, other)).toEqual([
      ['a.pdf', 'only-letter', ['a.pdf'], null],
      ['b.pdf', 'only-letter', ['b.pdf'], 0],
    ]);
  });

  it('the number tells the visit where its day is not printed', () => {
    const one = letter('a.pdf', ['A.'], { visit: { start: null, end: null } });
    const other = letter('b.pdf', ['B.'], { letter: { letterDate: '2017-12-01' } });
    expect(groupsOf(one, other).map(([path, , , same]) => [path, same])).toEqual([
      ['b.pdf', null],
      ['a.pdf', 0],
    ]);
  });

  it('the same number after another judgement is another visit', () => {
    const one = letter('a.pdf', ['A.']);
    const other = letter('b.pdf', ['B.'], {
      visit: { start: '2020-10-17', since: { judgement: 'inadequate', month: '2018-07' } },
    });
    expect(groupsOf(one, other).map(([, , , same]) => same)).toEqual([null, null]);
  });

  it('infers no change between two letters on one visit, but from the visit before to both', () => {
    const before = letter('a.pdf', [], {
      letter: { letterDate: '2017-07-12' },
      visit: { number: 4, start: '2017-06-14' },
      findings: [makeFinding({ polarity: 'weakness' })],
    });
    const one = letter('b.pdf', [], { findings: [makeFinding({ polarity: 'strength' })] });
    const other = letter('c.pdf', [], {
      letter: { letterDate: '2017-12-01' },
      findings: [makeFinding({ polarity: 'mixed' })],
    });
    const themes = [{ id: 'agency-staff', title: 'Agency staff' }];
    const [comparison] = compareLetters([before, one, other], themes).comparisons;
    expect(
      comparison?.themes[0]?.cells.map(({ inferredChange }) =>
        inferredChange ? [inferredChange.direction, inferredChange.since] : null,
      ),
    ).toEqual([null, ['improved', 0], ['improved', 0]]);
    expect(comparison?.remarks.map(({ code, visit }) => [code, visit])).toEqual([
      ['several-letters', 2],
    ]);
  });
});
