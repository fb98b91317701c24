import { describe, expect, it } from 'vitest';
import { analyseSentences } from '../../../src/extract/findings/analyse-sentences.ts';
import { loadKnowledge } from '../../../src/ingest/load-knowledge.ts';
import { documentFromText } from '../../support/documents.ts';

const { rules } = await loadKnowledge();

const outcomesOf = (findings: string, heading = 'Main findings') =>
  analyseSentences(
    documentFromText(`Dear Ms X\n\nFocused visit to Exampleshire\n\n${heading}\n\n${findings}`),
    rules,
    'focused-visit',
  ).filter(({ read }) => read.sentence.section.heading !== null && read.text !== heading);

/** "theme polarity direction" of each finding on the themes named, in order. */
const found = (text: string, themes: readonly string[], heading?: string): string[] =>
  outcomesOf(text, heading).flatMap(({ findings }) =>
    findings
      .filter(({ theme }) => theme !== null && themes.includes(theme.id))
      .map(({ theme, polarity, direction }) => `${theme?.id} ${polarity} ${direction}`),
  );

describe('position and change of a theme in a sentence', () => {
  it.each([
    // plain praise and criticism
    ['Caseloads are manageable.', ['caseloads strength none']],
    ['Caseloads are too high.', ['caseloads weakness none']],
    // fewer is better for caseloads, re-referrals and agency staff
    ['Caseloads have fallen.', ['caseloads strength improved']],
    ['Caseloads have risen.', ['caseloads weakness declined']],
    ['Re-referrals have increased.', ['re-referrals weakness declined']],
    ['The number of re-referrals has reduced.', ['re-referrals strength improved']],
    ['The use of agency staff remains high.', ['agency-staff weakness unchanged']],
    ['Reliance on agency staff is low.', ['agency-staff strength none']],
    // negation turns praise round, and "no" turns trouble round
    ['Supervision is not regular.', ['supervision weakness none']],
    ['Supervision is not always recorded.', ['supervision weakness none']],
    // a lack of something good is a weakness
    ['There is a lack of effective management oversight.', ['management-oversight weakness none']],
    ['Supervision fails to be purposeful.', ['supervision weakness none']],
    // contrast within the sentence
    ['Supervision is regular, but it lacks challenge.', ['supervision mixed none']],
    ['Caseloads have reduced but are still too high.', ['caseloads mixed improved']],
    ['Although supervision is regular, it lacks challenge.', ['supervision mixed none']],
    // each clause speaks of its own theme
    [
      'Caseloads are manageable, but supervision is not regular.',
      ['caseloads strength none', 'supervision weakness none'],
    ],
    [
      'Supervision is regular and caseloads are too high.',
      ['supervision strength none', 'caseloads weakness none'],
    ],
    [
      'The team still relies on agency staff, and the timeliness of assessments is inconsistent as a result.',
      ['agency-staff weakness unchanged', 'assessment-timeliness weakness none'],
    ],
    // a list of themes shares its predicate
    [
      'Supervision and management oversight are inconsistent.',
      ['supervision weakness none', 'management-oversight weakness none'],
    ],
    // nothing has changed
    ['Caseloads remain high.', ['caseloads weakness unchanged']],
    ['Supervision has not improved.', ['supervision weakness unchanged']],
    // a need for improvement is no improvement
    ['Supervision needs to improve.', ['supervision weakness none']],
    // getting better
    ['Supervision has improved.', ['supervision strength improved']],
    ['Management oversight is now effective.', ['management-oversight strength improved']],
  ])('%s', (text, wanted) => {
    const themes = [
      'caseloads',
      'supervision',
      'management-oversight',
      're-referrals',
      'agency-staff',
      'assessment-timeliness',
    ];
    expect(found(text, themes)).toEqual(wanted);
  });
});

describe('what a pronoun refers back to', () => {
  it('is the theme of the sentence before', () => {
    const outcomes = outcomesOf('Supervision is regular. It is thorough and regular.');
    const [, second] = outcomes;
    expect(second?.findings.map(({ theme, anaphoric }) => [theme?.id, anaphoric])).toEqual([
      ['supervision', true],
    ]);
  });

  it('is nothing beyond the paragraph', () => {
    const outcomes = outcomesOf('Supervision is regular.\n\nIt is thorough.');
    expect(outcomes.at(-1)?.findings).toEqual([]);
  });
});

describe('time, speaker and kind', () => {
  const first = (text: string, heading?: string) => outcomesOf(text, heading)[0]?.findings[0];

  it.each([
    ['Leaders intend to recruit more permanent social workers.', 'planned'],
    ['At the last inspection, caseloads were too high.', 'past'],
    ['Caseloads are too high.', 'current'],
  ])('%s is %s', (text, time) => {
    expect(first(text)?.time).toBe(time);
  });

  it.each([
    ['Social workers told inspectors that their caseloads are manageable.', 'staff'],
    ['Leaders report that caseloads are manageable.', 'leaders'],
    ['Performance data shows that caseloads are manageable.', 'data'],
    ['Caseloads are too high, and leaders recognise this.', 'inspectors'],
    ['Caseloads are manageable.', 'inspectors'],
  ])('%s is said by %s', (text, source) => {
    expect(first(text)?.source).toBe(source);
  });

  it('a bullet under a heading for improvement is a weakness, even as a noun phrase', () => {
    const outcome = first('•  The quality and frequency of supervision.', 'What needs to improve?');
    expect([outcome?.theme?.id, outcome?.polarity, outcome?.kind]).toEqual([
      'supervision',
      'weakness',
      'improvement-area',
    ]);
  });

  it('and is kept where it names no theme, but for the words that lead the list in', () => {
    const outcomes = outcomesOf(
      'The authority should act on:\n\n•  The colour of the doors.',
      'Areas for priority action',
    );
    expect(
      outcomes.map(({ findings }) => findings.map(({ theme, kind }) => [theme, kind])),
    ).toEqual([[], [[null, 'priority-action']]]);
  });
});

it('the opening of a monitoring visit letter sums up what was found', () => {
  const letter = documentFromText(
    'Dear Ms X\n\nMonitoring visit to Exampleshire\n\nThe visit was led by Ann Example, HMI.\n\nSupervision is not yet regular.\n\nFindings\n\nPlans are clear.',
  );
  const themes = (kind: 'monitoring-visit' | 'focused-visit') =>
    analyseSentences(letter, rules, kind).flatMap(({ findings }) =>
      findings.map(({ theme }) => theme?.id),
    );
  expect(themes('monitoring-visit')).toEqual(['supervision', 'plans']);
  expect(themes('focused-visit')).toEqual(['plans']);
});

describe('sentences that are no finding', () => {
  it.each([
    'Inspectors looked at the quality of supervision.',
    'This letter summarises the findings on caseloads.',
    'The methodology covered supervision and caseloads.',
  ])('%s', (text) => {
    expect(
      outcomesOf(text).map(({ findings, blockedBy }) => [findings.length, blockedBy !== null]),
    ).toEqual([[0, true]]);
  });
});
