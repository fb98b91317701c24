import type { CanonicalDocument, Paragraph } from '../model/document.ts';
import type { LetterRecord } from '../model/record.ts';

/** A letter as the single-letter commands show it. */
export interface ShownLetter {
  readonly record: LetterRecord;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
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
