import { describe, expect, it } from 'vitest';
import { readThemePack } from '../../src/ingest/theme-pack.ts';
import { ConfigError } from '../../src/model/errors.ts';

const fax = [
  'id: fax-machines',
  'title: Fax machines',
  'group: office',
  'why: Invented for a test.',
  'good: down',
  'phrases:',
  '  - fax machine',
  'examples:',
  '  finds:',
  '    - { text: Fax machines are poor., polarity: weakness }',
  '  ignores:',
  '    - The sky is blue.',
];

const pack = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** The theme above with one line put in another's place. */
const withLine = (number: number, line: string): string =>
  pack(fax.map((each, index) => (index === number - 1 ? line : each)));

const asList = (...themes: readonly (readonly string[])[]): string =>
  pack(
    themes.flatMap((lines) => lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)),
  );

const mistakesIn = (text: string): readonly string[] => {
  try {
    readThemePack(text, 'my.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
};

describe('a file of themes', () => {
  it('may hold one theme', () => {
    const { themes } = readThemePack(pack(fax), 'my.yaml');
    expect(themes.map(({ id, phrases, unless }) => [id, phrases, unless])).toEqual([
      ['fax-machines', ['fax machine'], []],
    ]);
  });

  it('may hold a list of themes, and tells where their parts stand', () => {
    const { themes, placeOf } = readThemePack(
      asList(fax, ['id: telex', ...fax.slice(1)]),
      'my.yaml',
    );
    expect(themes.map(({ id }) => id)).toEqual(['fax-machines', 'telex']);
    expect(placeOf(0, ['examples', 'finds', 0])).toEqual({ line: 10, column: 9 });
    expect(placeOf(1, ['examples', 'ignores', 0])).toEqual({ line: 24, column: 9 });
  });

  it.each<[string, string, string]>([
    ['is empty', '', '1:1: a set of keys and values was expected, not nothing'],
    ['holds no theme', '[]', '1:1: at least one entry was expected'],
    [
      'holds words alone',
      'fax machine',
      "1:1: a set of keys and values was expected, not 'fax machine'",
    ],
    [
      'is no YAML',
      'id: [',
      '1:6: not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['names a key twice', withLine(2, 'id: again'), '2:1: not valid YAML: Map keys must be unique'],
    [
      'has an unknown key',
      withLine(5, 'good: down\nphrase: [fax]'),
      "6:1: unknown key 'phrase' (did you mean 'phrases'?); one of id, title, group, why, good, phrases, as-subject, unless, examples was expected",
    ],
    [
      'has an unknown key in an example',
      withLine(10, '    - { text: x, polarity: weakness, loud: true }'),
      "10:38: unknown key 'loud'; one of text, polarity, direction, time, source, after was expected",
    ],
    ['lacks a key', pack(fax.slice(1)), "1:1: 'id' is missing; a text was expected"],
    [
      'has a name with capitals',
      withLine(1, 'id: Fax'),
      "1:5: lower-case words joined by hyphens expected, not 'Fax'",
    ],
    ['has a number for a text', withLine(4, 'why: 12'), '4:6: a text was expected, not a number'],
    ['has nothing for a text', withLine(2, 'title:'), '2:7: a text was expected, not nothing'],
    [
      'has a word that is none of the choices',
      withLine(5, 'good: upwards'),
      "5:7: one of up, down, none was expected, not 'upwards'",
    ],
    ['has a phrase that is not closed', withLine(7, '  - fax (machine'), '7:9: "(" is not closed'],
    [
      'has a phrase in quotation marks that is not closed',
      withLine(7, '  - "fax (machine"'),
      '7:10: "(" is not closed',
    ],
    ['has a gap too wide', withLine(7, '  - fax ..12 machine'), '7:9: a gap is 1 to 8 words'],
  ])('that %s is refused with the place', (_, text, wanted) => {
    expect(mistakesIn(text)).toEqual([`my.yaml:${wanted}`]);
  });

  it('tells every mistake, in the order of the lines', () => {
    const text = pack(['title: 1', ...fax.slice(2, 6), '  - 2', ...fax.slice(7)]);
    expect(mistakesIn(text).map((line) => line.split(' ')[0])).toEqual([
      'my.yaml:1:1:',
      'my.yaml:1:8:',
      'my.yaml:6:5:',
    ]);
  });

  it('refuses a second theme of one name', () => {
    expect(mistakesIn(asList(fax, fax))).toEqual([
      "my.yaml:13:7: another id was expected: 'fax-machines' stands above",
    ]);
  });

  it('does not unfold aliases without end', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) =>
        `k${level}: &a${level} [${Array(9).fill(level === 0 ? 'x' : `*a${level - 1}`)}]`,
    );
    expect(mistakesIn(pack(levels))).toEqual(['my.yaml:1:1: fewer aliases were expected']);
  });
});
