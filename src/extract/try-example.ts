import type { CanonicalDocument } from '../model/document.ts';
import type { Finding } from '../model/record.ts';
import type { Rules } from '../rules/compile.ts';
import type { FindsExample } from '../rules/schema.ts';
import { structureDocument } from '../text/structure.ts';
import { analyseSentences } from './findings/analyse-sentences.ts';
import { toFindings } from './findings/to-finding.ts';

/** What an example wants and what the rules made of it; the same where it holds. */
export interface ExampleResult {
  readonly wanted: string;
  readonly got: string;
}

const marks = /\[\[(.*?)\]\]/su;
const plain = (text: string): string => text.replaceAll(/\[\[|\]\]/gu, '');

/** An example as it would stand in a letter. */
export const letterOfExample = ({
  text,
  after = '',
}: Pick<FindsExample, 'text' | 'after'>): string => `Findings\n\n${after} ${plain(text)}\n`;

/** Findings on `theme` in the sentences of the example itself, not in the one before. */
const findingsIn = (
  canonical: CanonicalDocument,
  text: string,
  theme: string,
  rules: Rules,
): Finding[] => {
  const document = structureDocument(canonical);
  const outcomes = analyseSentences(document, rules, 'focused-visit');
  const own = document.text.length - plain(text).trim().length - 1;
  const found = outcomes.flatMap(({ findings }) => findings);
  return toFindings(document, found, []).filter(
    (finding) => finding.theme === theme && finding.evidence.start >= own,
  );
};

const stance = (
  { polarity, direction, time, source }: Finding | FindsExample,
  example: FindsExample,
): string =>
  [
    polarity,
    direction === 'none' ? '' : direction,
    example.time === undefined ? '' : time,
    example.source === undefined ? '' : source,
  ]
    .filter((word) => word !== '')
    .join(', ');

const quoted = (example: FindsExample, finding: Finding | null): string => {
  const marked = marks.exec(example.text)?.[1];
  if (marked === undefined) return '';
  return ` in “${finding?.evidence.quote ?? marked}”`;
};

/** A sentence in which the theme is to be found, with the position that the example states. */
export const tryFind = (
  example: FindsExample,
  theme: string,
  canonical: CanonicalDocument,
  rules: Rules,
): ExampleResult => {
  const wanted = `${stance(example, example)}${quoted(example, null)}`;
  const findings = findingsIn(canonical, example.text, theme, rules);
  const [finding] = findings;
  if (!finding) return { wanted, got: 'no finding' };
  if (findings.length > 1) return { wanted, got: `${findings.length} findings` };
  return { wanted, got: `${stance(finding, example)}${quoted(example, finding)}` };
};

/** A sentence in which the theme is not to be found. */
export const tryIgnore = (
  text: string,
  theme: string,
  canonical: CanonicalDocument,
  rules: Rules,
): ExampleResult => {
  const [finding] = findingsIn(canonical, text, theme, rules);
  return {
    wanted: 'no finding',
    got: finding ? `a finding (${finding.polarity})` : 'no finding',
  };
};
