import { canonicalSpan } from '../../model/span.ts';
import type { LetterParts } from './letter-parts.ts';
import { namesInList } from './person-names.ts';
import { allIn, type Stated } from './stated.ts';

/** What leads in the list of inspectors, in the order in which they are tried on each sentence. */
const leads: readonly RegExp[] = [
  /\binspectors?(?:\s*\(HMIs?\))?(?:\s+(?:for|on|carrying\s+out|undertaking|conducting)\s+(?:this|the)\s+(?:\w+\s+)?visit)?\s+(?:was|were|are)\s*:?/dgiu,
  /\b(?:carried\s+out|conducted|undertaken|completed|led|made)\s+by\b\s*:?/dgiu,
  /\b(?:inspection|visit(?:ing)?)\s+team\s+(?:was|were|comprised|consisted\s+of|included)\s*:?/dgiu,
  /^(?:lead\s+)?inspectors?\s*:/dgiu,
  /\b(?:her|his)\s+majesty[’']?s\s+inspectors?\b,?/dgiu,
];

/** The inspectors that the opening names, in its order; null where it names none. */
export const readInspectors = ({
  document: { text },
  sentences,
}: LetterParts): Stated<string[]> | null => {
  for (const sentence of sentences) {
    for (const lead of leads) {
      for (const { span } of allIn(text, sentence, lead)) {
        const names = namesInList(text, canonicalSpan(span.end, sentence.end));
        if (names.length > 0)
          return {
            value: names.map(({ name }) => name),
            spans: names.map(({ span: place }) => place),
          };
      }
    }
  }
  return null;
};
