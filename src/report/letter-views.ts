import type { Coverage } from '../model/coverage.ts';
import type { CanonicalDocument, Paragraph } from '../model/document.ts';
import type { Finding, LetterRecord, Source } from '../model/record.ts';

/** A letter as the single-letter commands show it. */
export interface ShownLetter {
  readonly record: LetterRecord;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What the rules saw in one sentence, and what became of it. */
export interface ExplainedSentence {
  readonly text: string;
  readonly page: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Why the sentence gave no finding; null where it gave some. */
  readonly blockedBy: string | null;
  readonly findings: readonly Finding[];
  /** Words that name a theme, and cues, in the order in which they stand. */
  readonly seen: ReadonlyArray<{ readonly rule: string; readonly text: string }>;
}

export interface Explanation {
  readonly source: Source;
  /** Of the whole letter, whatever is shown of it. */
  readonly coverage: Coverage;
  readonly sentences: readonly ExplainedSentence[];
}

export interface CanonicalText {
  readonly document: CanonicalDocument;
  readonly textSha256: string;
}

export interface ThemeEntry {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly why: string;
  readonly phrases: readonly string[];
  readonly 'as-subject': readonly string[];
  readonly unless: readonly string[];
  readonly examples: {
    readonly finds: ReadonlyArray<{
      readonly text: string;
      readonly polarity: string;
      readonly direction: string;
    }>;
    readonly ignores: readonly string[];
  };
}

export interface ThemeList {
  readonly themes: readonly ThemeEntry[];
  /** True where themes were asked for by name: then with phrases and examples. */
  readonly detailed: boolean;
}
