import { describe, expect, it } from 'vitest';
import { readQuotations } from '../../support/articles.ts';

/** Text → the words of its quotations. */
const words = async (text: string): Promise<string[]> =>
  (await readQuotations(text)).map((one) => one.words);

describe('marks of quotations', () => {
  it.each([
    ['curly double', 'It said “plans are clear” there.', ['plans are clear']],
    ['straight double', 'It said "plans are clear" there.', ['plans are clear']],
    ['curly single', 'It said ‘plans are clear’ there.', ['plans are clear']],
    ['straight single', "It said 'plans are clear' there.", ['plans are clear']],
    ['doubled single marks', "It said ''plans are clear'' there.", ['plans are clear']],
    ['backticks and straight marks', "It said ``plans are clear'' there.", ['plans are clear']],
    ['French marks', 'It said «plans are clear» there.', ['plans are clear']],
    ['low German marks', 'It said „plans are clear“ there.', ['plans are clear']],
    ['a bracket before', 'It is fine (“plans are clear”).', ['plans are clear']],
    ['a dash on both sides', 'It was—“plans are clear”—fine.', ['plans are clear']],
    ['white space within the marks', 'It said “ plans are clear ” there.', ['plans are clear']],
    ['straight marks with white space', 'It said " plans are clear " there.', ['plans are clear']],
    ['astral characters before', '🙂🙂 It said “plans are clear”.', ['plans are clear']],
  ])('%s', async (_, text, expected) => {
    expect(await words(text)).toEqual(expected);
  });

  it.each([
    ['of one owner', '‘The child’s plan is clear’, it said.', ['The child’s plan is clear']],
    [
      'of several owners',
      '‘The boys’ homes and the girls’ homes are safe’, it said.',
      ['The boys’ homes and the girls’ homes are safe'],
    ],
    ['behind an s at the end', 'It praised ‘clear plans’ in the city.', ['clear plans']],
    ['of a decade', '‘Plans from the ’90s are lost,’ it said.', ['Plans from the ’90s are lost,']],
    ['of a decade, turned round', 'In the ‘90s it said “plans are lost”.', ['plans are lost']],
    ['in rock ’n’ roll', '‘Rock ’n’ roll is taught’, it said.', ['Rock ’n’ roll is taught']],
    ['without any quotation', 'The parents’ and children’s views don’t differ.', []],
    ['straight, without any', "The parents' and children's views don't differ.", []],
  ])('apostrophes %s', async (_, text, expected) => {
    expect(await words(text)).toEqual(expected);
  });

  it.each([
    ['single in double', 'It said “the ‘front door’ is open”.', ['the ‘front door’ is open']],
    ['double in single', 'It said ‘the “front door” is open’.', ['the “front door” is open']],
    ['at the end', 'It said “this is the ‘front door’”.', ['this is the ‘front door’']],
    ['straight in curly', "It said “this is the 'front door'”.", ["this is the 'front door'"]],
    ['double in double', 'It said “the “front door” is open”.', ['the “front door” is open']],
  ])('nested: %s', async (_, text, expected) => {
    expect(await words(text)).toEqual(expected);
  });

  it.each([
    ['no closing mark', 'It said: “Plans are clear.', ['Plans are clear.']],
    ['no opening mark', 'It said: Plans are clear.” And more.', ['Plans are clear.']],
    [
      'a second one before the first is closed',
      'It said “plans are clear, and added: “Visits are late.”',
      ['plans are clear,', 'Visits are late.'],
    ],
    ['a length in inches', 'A 6" pipe and a 10" pipe broke.', []],
    ['marks alone', '“” "" ‘’', []],
  ])('unbalanced: %s', async (_, text, expected) => {
    expect(await words(text)).toEqual(expected);
  });

  it('says how each is marked', async () => {
    const forms = async (text: string) => (await readQuotations(text)).map(({ form }) => form);
    expect(await forms('A “b c” d ‘e f’ g "h i" j.')).toEqual([
      'double-curly',
      'single-curly',
      'double-straight',
    ]);
    expect(await forms('A “b c" d.')).toEqual(['mixed-marks']);
    expect(await forms('A “b c’')).toEqual(['mixed-marks']);
    expect(await forms('A “b c')).toEqual(['unclosed']);
  });
});

describe('quotations over several paragraphs', () => {
  it('go on where each opens and only the last closes', async () => {
    const [quotation, ...rest] = await readQuotations(
      'She said: “Plans are clear.\n\n“Visits are late.\n\n“We will act.” Then she left.',
    );
    expect(rest).toEqual([]);
    expect(quotation?.words).toBe('Plans are clear. Visits are late. We will act.');
    expect(quotation?.found.pieces).toHaveLength(3);
  });

  it('do not go on where a paragraph closes', async () => {
    expect(await words('“Plans are clear.”\n\n“Visits are late.”')).toEqual([
      'Plans are clear.',
      'Visits are late.',
    ]);
  });

  it('end with their paragraph where the next one does not open', async () => {
    expect(await words('It said: “Plans are clear.\n\nThe town is old. Nobody spoke.')).toEqual([
      'Plans are clear.',
    ]);
  });

  it('pass over page furniture', async () => {
    expect(await words('It said: “Plans are clear.\n\nHide Ad\n\n“Visits are late.”')).toEqual([
      'Plans are clear. Visits are late.',
    ]);
  });

  it('do not run from a headline into the text', async () => {
    expect(await words('“Plans clear\n\n“Visits are late,” it said.')).toEqual([
      'Plans clear',
      'Visits are late,',
    ]);
  });
});

describe('one quotation in pieces', () => {
  it.each([
    ['around an attribution', '“Plans are clear,” the letter said, “and visits are late.”', 1],
    ['around one that ends a sentence', '“Plans are clear,” it said. “Visits are late.”', 2],
    ['where the first has ended', '“Plans are clear.” It said: “visits are late.”', 2],
    ['around two words of the writer’s', 'It found “the plans” here now “are clear”.', 1],
    ['parted by "and"', 'It found “clear plans” and “late visits”.', 2],
    ['parted by a preposition', 'It found “clear plans” since the “late visits”.', 2],
    ['parted by a comma', 'It found “clear plans”, “late visits”.', 2],
  ])('%s', async (_, text, count) => {
    expect(await words(text)).toHaveLength(count);
  });
});
