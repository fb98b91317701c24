import type { Letter } from '../../model/record.ts';
import { sliceOf } from '../../model/span.ts';
import type { LetterParts } from './letter-parts.ts';
import { firstIn, type Stated } from './stated.ts';

type Framework = NonNullable<Letter['framework']>;

/** First match wins; only a framework that is named as such counts, not 'the ILACS inspection in 2019'. */
const named: ReadonlyArray<readonly [Framework, RegExp]> = [
  [
    'ILACS',
    /\binspect(?:ions?\s+of|ing)\s+local\s+authority\s+children[’']?s\s+services\s*(?:\(ILACS\)\s*)?framework/dgiu,
  ],
  ['ILACS', /\bILACS\)?\s+framework/dgu],
  [
    'SIF',
    /\b(?:under|using|within|in\s+(?:line|accordance)\s+with|part\s+of)\s+(?:the\s+|ofsted[’']s\s+)?single\s+inspection\s+framework\b/dgiu,
  ],
];

const ofVisit = /\b(?:visit|inspectors|inspection\s+was|methodology)\b/iu;

/** The framework that the opening says the visit follows; null where it names none. */
export const readFramework = ({
  document: { text },
  sentences,
}: LetterParts): Stated<Framework> | null => {
  for (const sentence of sentences.filter((span) => ofVisit.test(sliceOf(text, span)))) {
    for (const [framework, pattern] of named) {
      const found = firstIn(text, sentence, pattern);
      if (found) return { value: framework, spans: [found.span] };
    }
  }
  return null;
};
