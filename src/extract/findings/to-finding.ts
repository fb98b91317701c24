import type { StructuredDocument } from '../../model/document.ts';
import { type Evidence, quoteFrom } from '../../model/evidence.ts';
import type { Because, Finding, Measure } from '../../model/record.ts';
import { type CanonicalSpan, contains } from '../../model/span.ts';
import type { Time } from '../../model/vocabulary.ts';
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
  const { theme, kind, evaluated } = finding;
  const reasons: Because[] = [];
  const add = (rule: string, from: number, to: number): void => {
    reasons.push(because(rule, finding, from, to));
  };
  const addWhole = (rule: string): void => add(rule, 0, finding.read.tokens.length);
  for (const { theme: named, from, to } of finding.mentions) add(`theme/${named.id}`, from, to);
  if (finding.anaphoric && theme) addWhole(`refers-back/${theme.id}`);
  for (const { rule, from, to } of finding.weighed) add(rule, from, to);
  for (const { cue, from, to } of new Set(finding.because)) add(`cue/${cue.id}`, from, to);
  if (kind !== 'finding') addWhole(`section/${kind}`);
  if (!evaluated) addWhole('practice-reported');
  return reasons;
};

const none: readonly Measure[] = [];

/** The measures that stand in a sentence; those of other sentences come all before or all after them. */
const measuresIn = (measures: readonly Measure[], sentence: CanonicalSpan): readonly Measure[] => {
  const first = firstIndex(measures, ({ evidence }) => evidence.start >= sentence.start);
  let end = first;
  for (let next = measures[end]; next && contains(sentence, next.evidence); next = measures[end])
    end += 1;
  return first === end ? none : measures.slice(first, end);
};

/** Quotations of sentences; findings of one sentence come one after the other and share theirs. */
const quoter = (document: StructuredDocument): ((span: CanonicalSpan) => Evidence) => {
  let last: { readonly span: CanonicalSpan; readonly evidence: Evidence } | null = null;
  return (span) => {
    if (last?.span !== span) last = { span, evidence: quoteFrom(document, span) };
    return last.evidence;
  };
};

/** "Better than at the last inspection" names the past to speak of the present. */
const timeOf = ({ time, direction }: SentenceFinding): Time =>
  time === 'past' && (direction === 'improved' || direction === 'declined') ? 'current' : time;

/** Findings of sentences → findings of the record, with quotation, identifier and the measures that stand in it. */
export const toFindings = (
  document: StructuredDocument,
  found: readonly SentenceFinding[],
  measures: readonly Measure[],
): Finding[] => {
  const identify = stableId('f', document.source.sha256);
  const quote = quoter(document);
  return found.map((finding) => {
    const { sentence } = finding.read;
    const evidence = quote(sentence.span);
    return {
      id: identify(finding.theme?.id ?? finding.kind, evidence.quote),
      theme: finding.theme?.id ?? null,
      polarity: finding.polarity,
      direction: finding.direction,
      time: timeOf(finding),
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
