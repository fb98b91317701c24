import { describe, expect, it } from 'vitest';
import { factsOf, problemCodes } from '../../support/letter-from-text.ts';

const withTeam = (team: string): string =>
  `This letter summarises the findings of a focused visit to Rotherham children’s services on 4 and 5 June 2019. ${team}`;

describe('inspectors', () => {
  it.each([
    // 2021 on, under the Queen and under the King.
    [
      'Her Majesty’s Inspectors for this visit were Odette Farran and Lionel Quist.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    [
      'His Majesty’s Inspectors for this visit were Odette Farran, Lionel Quist and Ines Vo.',
      ['Odette Farran', 'Lionel Quist', 'Ines Vo'],
    ],
    [
      'Her Majesty’s inspectors were Odette Farran and Lionel Quist.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    // One who is not yet one.
    [
      'Her Majesty’s Inspectors (HMI) for this visit were Odette Farran and Lionel Quist, with Ines Vo, HMI designate.',
      ['Odette Farran', 'Lionel Quist', 'Ines Vo'],
    ],
    // The title after each name, with and without commas, before a name too.
    [
      'The inspectors were Odette Farran, Her Majesty’s Inspector, and Lionel Quist, Her Majesty’s Inspector.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    [
      'The inspectors were Odette Farran, Her Majesty’s Inspector and Lionel Quist, Her Majesty’s Inspector.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    [
      'The inspectors were Odette Farran HMI and Lionel Quist HMI.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    [
      'The inspectors were Odette Farran, Her Majesty’s Inspector, HMI Lionel Quist and Ines Vo OI.',
      ['Odette Farran', 'Lionel Quist', 'Ines Vo'],
    ],
    [
      'The inspectors were Odette Farran, Senior HMI, and Lionel Quist, Social Care Regulatory Inspector.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    // The title once, after all names.
    [
      'The inspectors were Odette Farran, Lionel Quist and Ines Vo, all of whom are Her Majesty’s Inspectors.',
      ['Odette Farran', 'Lionel Quist', 'Ines Vo'],
    ],
    [
      'The visit was conducted by Odette Farran and Lionel Quist, two of Her Majesty’s Inspectors.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    // The title before all names.
    [
      'The visit was carried out by Her Majesty’s Inspectors, Odette Farran and Lionel Quist.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    [
      'The visit was carried out by Her Majesty’s Inspectors Odette Farran and Lionel Quist.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    [
      'Her Majesty’s Inspectors Odette Farran and Lionel Quist undertook the visit.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    // One inspector.
    ['The inspector was Odette Farran, Her Majesty’s Inspector.', ['Odette Farran']],
    // Names of every make: hyphen, apostrophe, Mac, particle, accent, initial, lower case after a hyphen.
    [
      'The inspectors were Mary-ellen O’Dowd, Fergus McIlroy-Tate, Pieter van der Laan, Áine de Búrca and Q. J. Harker, HMI.',
      [
        'Mary-ellen O’Dowd',
        'Fergus McIlroy-Tate',
        'Pieter van der Laan',
        'Áine de Búrca',
        'Q. J. Harker',
      ],
    ],
    // Names that break over a line end, at a hyphen too.
    [
      'The inspectors were Odette\nFarran and Lionel Quist-\nMarlow.',
      ['Odette Farran', 'Lionel Quist-Marlow'],
    ],
    // A surname that is a building.
    ['The inspectors were Odette Hall and Lionel House.', ['Odette Hall', 'Lionel House']],
    // Who managed the quality was no inspector of the visit.
    [
      'The inspectors were Odette Farran, HMI, and Lionel Quist, HMI. The quality assurance manager was Ines Vo, Senior HMI.',
      ['Odette Farran', 'Lionel Quist'],
    ],
    // A list that the word processor broke into two paragraphs.
    [
      'The inspectors were Odette Farran,\n\nLionel Quist and Ines Vo, Her Majesty’s Inspectors.',
      ['Odette Farran', 'Lionel Quist', 'Ines Vo'],
    ],
    // A sentence without its full stop does not run into the next one.
    [
      'Her Majesty’s Inspectors for this visit were Odette Farran and Lionel Quist\n\nInspectors looked at care leavers.',
      ['Odette Farran', 'Lionel Quist'],
    ],
  ])('%s', (team, names) => {
    const { letter } = factsOf({ summary: withTeam(team) });
    expect(letter.inspectors).toEqual(names);
    expect(letter.evidence.inspectors).toHaveLength(names.length);
  });

  it('may stand in the sentence of the visit', () => {
    const summary =
      'This letter summarises the findings of a focused visit to Rotherham on 4 June 2019 carried out by Odette Farran and Lionel Quist, Her Majesty’s Inspectors.';
    expect(factsOf({ summary }).letter.inspectors).toEqual(['Odette Farran', 'Lionel Quist']);
  });

  it('are not taken from a sentence that only begins like a list', () => {
    const facts = factsOf({
      summary: withTeam('The inspectors were impressed by Wilhelmina Ashgrove.'),
    });
    expect(facts.letter.inspectors).toEqual([]);
    expect(problemCodes(facts)).toEqual(['inspectors-not-stated']);
  });
});

describe('signatory', () => {
  it.each([
    // The usual closing, and one block of lines.
    ['Yours sincerely\n\nOdette Farran\n\nHer Majesty’s Inspector', 'Odette Farran'],
    ['Yours sincerely,\nOdette Farran\nHis Majesty’s Inspector', 'Odette Farran'],
    // A misprint.
    ['Your sincerely\n\nOdette Farran\n\nHer Majesty’s Inspector', 'Odette Farran'],
    // Words and marks after the name.
    [
      'Yours sincerely\n\nOdette Farran (Lead Inspector)\n\nHer Majesty’s Inspector',
      'Odette Farran',
    ],
    ['Yours sincerely\n\nOdette Farran.\n\nHer Majesty’s Inspector', 'Odette Farran'],
    // No farewell.
    [
      'Ofsted will take the findings from this visit into account.\n\nOdette Farran\n\nHer Majesty’s Inspector',
      'Odette Farran',
    ],
    // Copies below the signature are no signature.
    [
      'Yours sincerely\n\nOdette Farran\n\nHer Majesty’s Inspector\n\ncc Percival Stoat, Chief Executive',
      'Odette Farran',
    ],
    // None.
    ['This letter will be published on the Ofsted website.', null],
  ])('%j', (closing, signatory) => {
    expect(factsOf({ closing }).letter.signatory).toBe(signatory);
  });
});

describe('addressee', () => {
  it.each([
    // Title and surname; the courtesy title is no part of the name.
    [
      ['Ms Wilhelmina Ashgrove', 'Director of Children’s Services', 'Town Hall'],
      'Dear Ms Ashgrove',
      'Wilhelmina Ashgrove',
      'Director of Children’s Services',
      'Ms Ashgrove',
    ],
    // First name with a comma, full name, a stop after the title.
    [
      ['Wilhelmina Ashgrove', 'Strategic Director, People'],
      'Dear Wilhelmina,',
      'Wilhelmina Ashgrove',
      'Strategic Director, People',
      'Wilhelmina',
    ],
    [
      ['Wilhelmina Ashgrove', 'Town Hall'],
      'Dear Wilhelmina Ashgrove',
      'Wilhelmina Ashgrove',
      null,
      'Wilhelmina Ashgrove',
    ],
    [['Wilhelmina Ashgrove'], 'Dear Ms. Ashgrove', 'Wilhelmina Ashgrove', null, 'Ms. Ashgrove'],
    // Name and title on one line.
    [
      ['Wilhelmina Ashgrove, Director of Children’s Services', 'Town Hall'],
      'Dear Ms Ashgrove',
      'Wilhelmina Ashgrove',
      'Director of Children’s Services',
      'Ms Ashgrove',
    ],
    // The title shares its line with the council, or stands below it.
    [
      ['Wilhelmina Ashgrove', 'Director of People Plymouth City Council'],
      'Dear Ms Ashgrove',
      'Wilhelmina Ashgrove',
      'Director of People',
      'Ms Ashgrove',
    ],
    [
      ['Wilhelmina Ashgrove', 'Plymouth City Council', 'Director of People'],
      'Dear Ms Ashgrove',
      'Wilhelmina Ashgrove',
      'Director of People',
      'Ms Ashgrove',
    ],
    // Honours are titles, and so are several offices.
    [
      ['Wilhelmina Ashgrove OBE', 'Deputy Chief Executive', 'Director of Children’s Services'],
      'Dear Ms Ashgrove',
      'Wilhelmina Ashgrove',
      'OBE, Deputy Chief Executive, Director of Children’s Services',
      'Ms Ashgrove',
    ],
    // A surname that is a building.
    [['Kelvin Hall', 'County Hall'], 'Dear Mr Hall', 'Kelvin Hall', null, 'Mr Hall'],
    // The one whom the salutation greets, not who gets a copy.
    [
      ['Copy to: Percival Stoat', 'Wilhelmina Ashgrove', 'Town Hall'],
      'Dear Wilhelmina',
      'Wilhelmina Ashgrove',
      null,
      'Wilhelmina',
    ],
  ])('%j', (addressee, greeting, name, titles, salutation) => {
    expect(factsOf({ addressee, greeting }).letter.addressee).toEqual({ name, titles, salutation });
  });

  it('is null where no name is printed', () => {
    expect(
      factsOf({ addressee: ['Town Hall', '1 Sample Street'], greeting: 'Dear Director' }).letter
        .addressee,
    ).toBeNull();
  });
});
