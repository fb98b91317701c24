import type { ExplainedSentence, Explanation } from '../model/one-letter.ts';
import { qualifiers } from './compare-table-evidence.ts';
import { coverageText } from './coverage-text.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { quotation } from './table-citation.ts';
import { type Style, tableStyle } from './table-style.ts';
import { stanceText, themeName } from './words.ts';

const findingLines = ({ findings }: ExplainedSentence, width: number, style: Style): string[] =>
  findings.flatMap((finding) => {
    const stance = style.position(
      finding.polarity,
      stanceText(finding.polarity, finding.direction),
    );
    const head = `${sanitise(themeName(finding))} ${stance}${qualifiers(finding)} ${style.faint(sanitise(finding.id))}`;
    return [
      wrapIndented(head, width, '    ', '  '),
      ...finding.because.map(({ rule, text }) =>
        wrapIndented(`because ${sanitise(rule)}: “${sanitise(text)}”`, width, '      ', '    '),
      ),
    ];
  });

const seenLine = ({ seen }: ExplainedSentence, width: number): string[] => {
  if (seen.length === 0) return [];
  const words = seen.map(({ rule, text }) => `${sanitise(rule)} “${sanitise(text)}”`);
  return [wrapIndented(`seen: ${words.join(', ')}`, width, '    ', '  ')];
};

const sentenceText = (sentence: ExplainedSentence, width: number, style: Style): string => {
  const { page, paragraph, blockedBy } = sentence;
  const outcome =
    blockedBy === null
      ? findingLines(sentence, width, style)
      : [wrapIndented(`no finding: ${sanitise(blockedBy)}`, width, '    ', '  ')];
  return [
    style.faint(`p. ${page}, paragraph ${paragraph}`),
    wrapIndented(quotation({ quote: sentence.text }), width, ''),
    ...outcome,
    ...seenLine(sentence, width),
  ].join('\n');
};

/** Sentence by sentence: the rules that fired, the finding they made or what stood in its way. */
export const formatExplanation = (
  { sentences, coverage }: Explanation,
  { width, color }: ReportOptions,
): string => {
  const style = tableStyle(color);
  const parts = sentences.map((sentence) => sentenceText(sentence, width, style));
  const summary = wrapIndented(`${coverageText(coverage)}.`, width, '');
  return `${[...(parts.length === 0 ? ['No sentence names a theme.'] : parts), summary].join('\n\n')}\n`;
};
