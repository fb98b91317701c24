import { describe, expect, it } from 'vitest';
import { articleFrom, quotationsIn, readQuotations } from '../../support/articles.ts';

/** Text → who is said to say each quotation, and whether that is the letter. */
const speakers = async (text: string): Promise<(readonly [string | null, boolean | null])[]> =>
  (await readQuotations(text)).map(({ speaker, letter }) => [speaker, letter] as const);

describe('who is said to say it', () => {
  it.each([
    ['before', 'The report said: “Plans are clear.”', 'The report', true],
    [
      'before, with words between',
      'Ofsted found that plans were “clear and kind”.',
      'Ofsted',
      true,
    ],
    ['behind', '“Plans are clear,” the report said.', 'the report', true],
    ['behind, turned round', '“Plans are clear,” said the watchdog.', 'the watchdog', true],
    ['according to', 'According to the letter, “plans are clear”.', 'the letter', true],
    ['behind, according to', '“Plans are clear”, according to inspectors.', 'inspectors', true],
    ['passive', 'Plans were described as “clear and kind” by inspectors.', 'inspectors', true],
    ['a label', 'Ofsted: “Plans are clear.”', 'Ofsted', true],
    ['in the letter', 'In its letter: “Plans are clear.”', 'its letter', true],
    [
      'inspector with a name',
      'Lead inspector Jo Vale wrote: “Plans are clear.”',
      'Lead inspector Jo Vale',
      true,
    ],
    ['title behind the name', '“Plans are clear,” wrote Jo Vale, HMI.', 'Jo Vale', true],
    ['councillor', '“We are glad,” said Cllr Tom Wexley.', 'Cllr Tom Wexley', false],
    ['name alone', 'Petra Lund said: “We are glad.”', 'Petra Lund', false],
    [
      'title and place',
      'The leader of the council said: “We are glad.”',
      'The leader of the council',
      false,
    ],
    [
      'another who speaks of Ofsted',
      'Responding to the report, Cllr Tom Wexley said: “We are glad.”',
      'Cllr Tom Wexley',
      false,
    ],
    [
      'no comma behind the clause',
      'After the visit to the council Ofsted wrote: “Plans are clear.”',
      'Ofsted',
      true,
    ],
    ['trust', 'Together for Children said: “We are glad.”', 'Together for Children', false],
    [
      'minister',
      'The children’s minister, Ada Quill, said: “We will watch.”',
      'The children’s minister, Ada Quill',
      false,
    ],
    [
      'charity',
      'A spokesperson for a charity warned: “Children wait.”',
      'A spokesperson for a charity',
      false,
    ],
    [
      'staff, whom the letter may report',
      'Social workers said they felt “safe and heard”.',
      'Social workers',
      null,
    ],
    [
      'reported within',
      'Cllr Tom Wexley said that inspectors found “clear plans for all”.',
      'inspectors',
      true,
    ],
    [
      'asked behind a question',
      '“Is this enough?” Cllr Tom Wexley asked.',
      'Cllr Tom Wexley',
      false,
    ],
  ])('%s', async (_, text, speaker, letter) => {
    expect(await speakers(text)).toEqual([[speaker, letter]]);
  });

  it.each([
    ['a scare quote', 'The ‘front door’ is open.'],
    ['a passive without an agent', 'Ofsted was told of “some good plans”.'],
  ])('nobody: %s', async (_, text) => {
    expect(await speakers(text)).toEqual([[null, null]]);
  });

  it('is carried by pronouns', async () => {
    expect(
      await speakers(
        'Ofsted warned: “Plans are late.” It added: “Visits are late.” Cllr Una Brook said: “We will act.” She went on: “Now.” They said: “Yes.”',
      ),
    ).toEqual([
      ['Ofsted', true],
      ['Ofsted', true],
      ['Cllr Una Brook', false],
      ['Cllr Una Brook', false],
      ['Cllr Una Brook', false],
    ]);
  });

  it('is carried by the topic of a sentence in which nobody speaks', async () => {
    expect(await speakers('The letter is out today. It says: “Plans are clear.”')).toEqual([
      ['The letter', true],
    ]);
  });

  it('is not the council that a sentence before was about', async () => {
    expect(
      await speakers(
        'The letter is out. Kent County Council was visited. “Plans are late,” it said.',
      ),
    ).toEqual([['The letter', true]]);
  });

  it('is carried by a surname', async () => {
    expect(
      await speakers(
        'Jo Vale, the lead inspector, wrote: “Plans are late.”\n\nPetra Lund, the director, said: “We know.”\n\nMs Vale added: “Visits are late.”\n\n“We will act,” Lund said.',
      ),
    ).toEqual([
      ['Jo Vale, the lead inspector', true],
      ['Petra Lund, the director', false],
      ['Jo Vale, the lead inspector', true],
      ['Petra Lund, the director', false],
    ]);
  });

  it('is carried to the next whole sentence in marks, not to a term in a later paragraph', async () => {
    expect(
      await speakers(
        'Cllr Una Brook said: “We will act.”\n\n“We have begun.”\n\nThe town has a ‘front door’ for all.',
      ),
    ).toEqual([
      ['Cllr Una Brook', false],
      ['Cllr Una Brook', false],
      [null, null],
    ]);
  });

  it('is told by a paragraph that ends with a colon, also over page furniture', async () => {
    expect(
      await speakers('Cllr Una Brook, the leader, said:\n\nHide Ad\n\n“We will act at once.”'),
    ).toEqual([['Cllr Una Brook, the leader', false]]);
  });

  it('changes within a sentence', async () => {
    expect(
      await speakers('Ofsted called plans “late and thin”, but the council called them “clear”.'),
    ).toEqual([
      ['Ofsted', true],
      ['the council', false],
    ]);
  });

  it('comes with the words of the article that say so', async () => {
    const article = await articleFrom('“Plans are clear,” said the report.');
    const [quotation] = quotationsIn(article);
    const cue = quotation?.attribution.cue;
    expect(cue && article.text.slice(cue.start, cue.end)).toBe('said the report');
  });
});

describe('what others quote in turn', () => {
  it('is found where they say that it is the letter’s', async () => {
    expect(
      await readQuotations(
        'Cllr Una Brook said: “Inspectors found ‘clear and kind plans’ here, and our ‘front door’ is open.”',
      ),
    ).toMatchObject([
      { speaker: 'Cllr Una Brook', letter: false },
      { words: 'clear and kind plans', speaker: 'Inspectors', letter: true },
    ]);
  });
});

describe('words without marks', () => {
  it('are the letter’s in a list behind "Inspectors found:"', async () => {
    expect(
      await readQuotations(
        'Title of it\n\nInspectors found:\n\n- Plans are clear.\n- Visits are late.\n\nThe end came.',
      ),
    ).toMatchObject([
      { words: 'Plans are clear.', form: 'bullet', speaker: 'Inspectors', letter: true },
      { words: 'Visits are late.', form: 'bullet', speaker: 'Inspectors', letter: true },
    ]);
  });

  it('are no quotation in any other list', async () => {
    expect(
      await readQuotations(
        'Title of it\n\nThe council will:\n\n- Hire staff.\n\nThings to see:\n\n- The river.',
      ),
    ).toEqual([]);
  });

  it('are one in a paragraph set apart', async () => {
    expect(
      await readQuotations(
        'Title of it\n\nThe letter says:\n\n    Plans are clear.\n    Visits are late.\n',
      ),
    ).toMatchObject([{ form: 'block-quotation', speaker: 'The letter', letter: true }]);
  });
});
