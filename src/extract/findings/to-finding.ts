import type { StructuredDocument } from '../../model/document.ts';
import { quoteFrom } from '../../model/evidence.ts';
import type { Because, Finding, Measure } from '../../model/record.ts';
import { contains } from '../../model/span.ts';
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
    ...cues,
    ...(kind === 'finding' ? [] : [whole(`section/${kind}`)]),
    ...(evaluated ? [] : [whole('practice-reported')]),
  ];
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
      measureIds: measures
        .filter(
          (measure) =>
            measure.theme === (finding.theme?.id ?? null) &&
            contains(sentence.span, measure.evidence),
        )
        .map(({ id }) => id),
      evidence,
      because: reasonsOf(finding),
    };
  });
};
