import type { StructuredDocument } from '../../model/document.ts';
import { quoteFrom } from '../../model/evidence.ts';
import type { Because, Finding, Measure } from '../../model/record.ts';
import { type CanonicalSpan, contains } from '../../model/span.ts';
import { firstIndex } from '../../text/offset-map.ts';
import { stableId } from '../stable-id.ts';
import type { SentenceFinding } from './sentence-finding.ts';

/** Tokens `from` to `to` of the finding's sentence, as words of the letter with their offsets. */
const because = (rule: string, finding: SentenceFinding, from: number, to: number): Because => {
  const { text, tokens, sentence } = finding.read;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? text.length;
  return {
    rule,
    text: text.slice(start, end),
    start: sentence.span.start + start,
    end: sentence.span.start + end,
  };
};

const reasonsOf = (finding: SentenceFinding): Because[] => {
  const { theme, mentions, kind, evaluated } = finding;
  const reasons = mentions.map(({ theme: named, from, to }) =>
    because(`theme/${named.id}`, finding, from, to),
  );
  const cues = [...new Set(finding.because)].map(({ cue, from, to }) =>
    because(`cue/${cue.id}`, finding, from, to),
  );
  const whole = (rule: string): Because => because(rule, finding, 0, finding.read.tokens.length);
  return [
    ...reasons,
    ...(finding.anaphoric && theme ? [whole(`refers-back/${theme.id}`)] : []),
    ...finding.weighed.map(({ rule, from, to }) => because(rule, finding, from, to)),
    ...cues,
    ...(kind === 'finding' ? [] : [whole(`section/${kind}`)]),
    ...(evaluated ? [] : [whole('practice-reported')]),
  ];
};

/** The measures that stand in a sentence; those of other sentences come all before or all after them. */
const measuresIn = (measures: readonly Measure[], sentence: CanonicalSpan): readonly Measure[] => {
  const first = firstIndex(measures, ({ evidence }) => evidence.start >= sentence.start);
  let end = first;
  for (let next = measures[end]; next && contains(sentence, next.evidence); next = measures[end])
    end += 1;
  return measures.slice(first, end);
};

/** Findings of sentences → findings of the record, with quotation, identifier and the measures that stand in it. */
export const toFindings = (
  document: StructuredDocument,
  found: readonly SentenceFinding[],
  measures: readonly Measure[],
): Finding[] => {
  const identify = stableId('f', document.source.sha256);
  return found.map((finding) => {
    const { sentence } = finding.read;
    const evidence = quoteFrom(document, sentence.span);
    return {
      id: identify(finding.theme?.id ?? finding.kind, evidence.quote),
      theme: finding.theme?.id ?? null,
      polarity: finding.polarity,
      direction: finding.direction,
      time: finding.time,
      source: finding.source,
      kind: finding.kind,
      section: sentence.section.heading,
      anaphoric: finding.anaphoric,
      measureIds: measuresIn(measures, sentence.span)
        .filter(({ theme }) => theme === (finding.theme?.id ?? null))
        .map(({ id }) => id),
      evidence,
      because: reasonsOf(finding),
    };
  });
};
