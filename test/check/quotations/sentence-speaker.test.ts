import { describe, expect, it } from 'vitest';
import { readQuotations } from '../../../src/check/read-quotations.ts';
import { loadSpeech } from '../../../src/ingest/load-speech.ts';
import { articleFrom } from '../../support/articles.ts';
import { authorities } from '../../support/letter-from-text.ts';

const speech = await loadSpeech();

/** Who says the sentence that begins so: the words that name the speaker, and whether that is the letter. */
const said = async (text: string, beginning: string) => {
  const article = await articleFrom(`A report on services\n\n${text}`);
  const start = article.text.indexOf(beginning);
  const end = article.text.indexOf('.', start) + 1;
  const { attribution, isOfOthers } = readQuotations(article, authorities, speech).saidIn({
    start,
    end,
  });
  return [attribution.speaker, attribution.letter, isOfOthers] as const;
};

describe('who says a sentence in the writer’s own words', () => {
  it.each([
    ['Plans are late, according to inspectors.', 'inspectors', true, false],
    ['Plans are late, says the letter.', 'the letter', true, false],
    [
      'Plans for young people are late, says the monitoring letter.',
      'the monitoring letter',
      true,
      false,
    ],
    ['It was a second monitoring visit when inspectors noted progress.', 'inspectors', true, false],
    ['Cllr Jo Vale said that plans were late.', 'Cllr Jo Vale', false, true],
    // What others say of the letter, and what inspectors are told, is looked up.
    ['Cllr Jo Vale said that inspectors had found late plans.', 'Cllr Jo Vale', false, false],
    ['The council told inspectors that plans were late.', 'The council', false, false],
    ['The council accepted that plans were late.', 'The council', false, true],
    ['Rated inadequate by Ofsted, the council said plans were made.', 'the council', false, false],
    ['Social workers said that plans were late.', 'Social workers', null, false],
    // These verbs name a speaker beside a quotation only.
    ['The council continues to rely on agency staff.', null, null, false],
    ['The council was called on to act.', null, null, false],
    ['Plans are late.', null, null, false],
  ] as const)('%s', async (sentence, ...wanted) => {
    expect(await said(sentence, sentence.slice(0, 12))).toEqual(wanted);
  });

  it('is carried over the sentences that follow in the paragraph, and no further', async () => {
    const text =
      'Inspectors found that plans are late. Visits are rare. They also said staff leave.\n\nCosts have risen.';
    expect(await said(text, 'Visits')).toEqual(['Inspectors', true, false]);
    expect(await said(text, 'They also')).toEqual(['Inspectors', true, false]);
    expect(await said(text, 'Costs')).toEqual([null, null, false]);
  });

  it('keeps the subject of the verb before it', async () => {
    const text = 'Ofsted praised the council but warned of delay. Plans are late.';
    expect(await said(text, 'Plans are')).toEqual(['Ofsted', true, false]);
  });

  it('is nobody whom a sentence only speaks about', async () => {
    const text = 'Ofsted wrote a letter.\n\nNobody who is named in it said so.';
    expect(await said(text, 'Nobody')).toEqual([null, null, false]);
  });
});
