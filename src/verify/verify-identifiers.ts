import { stableId } from '../extract/stable-id.ts';
import type { Finding, Measure } from '../model/record.ts';
import type { CitedLetter, Placed } from './cited-letter.ts';
import { discrepancy, type LetterDiscrepancy } from './discrepancy.ts';

interface Identified {
  readonly prefix: 'f' | 'm';
  readonly kind: string;
  readonly quote: string;
}

const ofFinding = ({ theme, kind, evidence }: Finding): Identified => ({
  prefix: 'f',
  kind: theme ?? kind,
  quote: evidence.quote,
});

const ofMeasure = ({ value, unit, evidence }: Measure): Identified => ({
  prefix: 'm',
  kind: `${value} ${unit}`,
  quote: evidence.quote,
});

/** Equal words of a letter are told apart by count; a result may hold only some of them, so any count will do. */
const mostEqualWords = 100;

const isDefined = (id: string, { prefix, kind, quote }: Identified, sha256: string): boolean => {
  const identify = stableId(prefix, sha256);
  for (let count = 1; count <= mostEqualWords; count += 1)
    if (identify(kind, quote) === id) return true;
  return false;
};

const verifyDefinition = (
  id: string,
  at: string,
  identified: Identified,
  sha256: string,
): LetterDiscrepancy[] => {
  if (isDefined(id, identified, sha256)) return [];
  const found = stableId(identified.prefix, sha256)(identified.kind, identified.quote);
  return [discrepancy('identifier-differs', `${at}/id`, id, { wanted: id, found })];
};

/** One thing may stand at several places of a comparison; two different things never share an identifier. */
const verifyUniqueness = (items: readonly Placed<Finding | Measure>[]): LetterDiscrepancy[] => {
  const first = new Map<string, Placed<string>>();
  const repeated: LetterDiscrepancy[] = [];
  for (const { at, value } of items) {
    const content = JSON.stringify(value);
    const known = first.get(value.id);
    if (known === undefined) first.set(value.id, { at, value: content });
    else if (known.value !== content)
      repeated.push(
        discrepancy('identifier-repeated', `${at}/id`, value.id, {
          wanted: value.id,
          found: known.at,
        }),
      );
  }
  return repeated;
};

/** Identifiers, drawn again from the letter's hash, the theme and the words, and that each is of one thing. */
export const verifyIdentifiers = ({
  source,
  findings,
  measures,
}: CitedLetter): LetterDiscrepancy[] => [
  ...findings.flatMap(({ at, value }) =>
    verifyDefinition(value.id, at, ofFinding(value), source.sha256),
  ),
  ...measures.flatMap(({ at, value }) =>
    verifyDefinition(value.id, at, ofMeasure(value), source.sha256),
  ),
  ...verifyUniqueness(findings),
  ...verifyUniqueness(measures),
];

/** That the measures which findings name are there. */
export const verifyReferences = ({ findings, measures }: CitedLetter): LetterDiscrepancy[] => {
  const known = new Set(measures.map(({ value }) => value.id));
  return findings.flatMap(({ at, value: { id, measureIds } }) =>
    measureIds.flatMap((wanted, index) =>
      known.has(wanted)
        ? []
        : [
            discrepancy('reference-missing', `${at}/measureIds/${index}`, id, {
              wanted,
              found: null,
            }),
          ],
    ),
  );
};
