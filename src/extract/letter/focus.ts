import type { StructuredDocument } from '../../model/document.ts';
import { type CanonicalSpan, canonicalSpan, contains, sliceOf } from '../../model/span.ts';
import { firstIndex } from '../../text/offset-map.ts';
import { bulletTopic, topicsIn } from './focus-items.ts';
import type { LetterParts } from './letter-parts.ts';
import { firstIn, type Stated } from './stated.ts';
import { oneLine } from './words.ts';

/** Sentences that say what was looked at; first match wins. The object runs to the end of the sentence. */
const statements: readonly RegExp[] = [
  /\b(?:inspectors|they|(?:this|the)\s+visit|we)\s+(?:also\s+|\w+ly\s+)?(?:looked(?:\s+\w+ly)?\s+at|considered|evaluated|reviewed|assessed|examined|explored|(?:were\s+)?focuss?ed(?:\s+(?:specifically|primarily|mainly))?\s+on|concentrated\s+on)(?:\s+|(?=:))(?<object>\S.*)$/dgisu,
  /\bfocus\s+(?:of\s+(?:this|the)\s+visit\s+)?(?:was(?:\s+on)?|included|were)(?:\s+|(?=:))(?<object>\S.*)$/dgisu,
  /^areas?\s+covered\s+(?:by|during)\s+(?:this|the)\s+visit\s+(?:were|was|included)(?:\s+|(?=:))(?<object>\S.*)$/dgisu,
  /^(?<object>\S.*?)\s+(?:was|were)\s+also\s+considered\b/dgisu,
];
/** 'This included …' goes on with the topic of the sentence before. */
const continuation =
  /^(?:this|these)\s+(?:included|includes)\b(?:\s+(?<object>[^\s:].*)|\s*:)$/dgisu;
const leadsInList = /:\s*$/u;

/** What inspectors looked at as evidence is not what the visit was about. */
const evidence =
  /\b(?:range|variety)\s+of\s+evidence\b|\bgathered\s+evidence\b|\bcase\s+discussions\b|^(?:in\s+detail|(?:the\s+)?(?:relevant\s+|local\s+authority\s+|local\s+authority[’']s\s+)*(?:performance\s+(?:management|information)|quality\s+assurance|(?:electronic|case)\s|children[’']s\s+(?:case\s+|electronic\s+)?(?:records|files)|documents?\b))/iu;

interface Line {
  readonly span: CanonicalSpan;
  readonly paragraph: number;
  readonly isItem: boolean;
}

/** Sentences of the opening, whole list items among them, and those of the section on the areas covered. */
const linesOf = ({ document, sentences }: LetterParts): Line[] => {
  const covered = document.sections
    .filter(({ kind }) => kind === 'areas-covered')
    .map(({ span }) => span);
  const inCovered = document.sentences
    .filter(({ span }) => covered.some((section) => contains(section, span)))
    .map(({ span }) => span);
  return withItems(document, [...sentences, ...inCovered]);
};

const withItems = ({ paragraphs }: StructuredDocument, spans: readonly CanonicalSpan[]): Line[] => {
  const lines: Line[] = [];
  for (const span of spans) {
    const paragraph =
      paragraphs[firstIndex(paragraphs, (candidate) => candidate.span.end > span.start)];
    if (!paragraph || paragraph.role === 'note') continue;
    const isItem = paragraph.role === 'list-item';
    if (isItem && lines.at(-1)?.paragraph === paragraph.number) continue;
    lines.push({ span: isItem ? paragraph.span : span, paragraph: paragraph.number, isItem });
  }
  return lines;
};

/** Follows the opening down: a statement opens a list, its items belong to it, evidence closes the paragraph. */
class FocusReader {
  readonly topics: CanonicalSpan[] = [];
  readonly #text: string;
  #hasTopic = false;
  #inList = false;
  #evidenceIn = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(line: Line): void {
    if (line.isItem) {
      if (this.#inList) this.topics.push(bulletTopic(this.#text, line.span));
      return;
    }
    const object = line.paragraph === this.#evidenceIn ? null : this.#objectOf(line);
    this.#inList = object !== null && leadsInList.test(sliceOf(this.#text, line.span));
    if (object === null) return;
    this.#hasTopic = true;
    this.topics.push(...topicsIn(this.#text, object));
  }

  #statedIn(span: CanonicalSpan): CanonicalSpan | null {
    for (const statement of statements) {
      const object = firstIn(this.#text, span, statement)?.group('object');
      if (object) return object;
    }
    return null;
  }

  #objectOf({ span, paragraph }: Line): CanonicalSpan | null {
    const more = this.#hasTopic ? firstIn(this.#text, span, continuation) : null;
    if (more) return more.group('object') ?? canonicalSpan(span.end, span.end);
    const object = this.#statedIn(span);
    if (evidence.test(object ? sliceOf(this.#text, object) : sliceOf(this.#text, span))) {
      this.#evidenceIn = paragraph;
      return null;
    }
    return object;
  }
}

/** What the visit looked at, in the words of the letter. */
export const readFocus = (parts: LetterParts): Stated<string[]> | null => {
  const { text } = parts.document;
  const reader = new FocusReader(text);
  for (const line of linesOf(parts)) reader.read(line);
  const { topics } = reader;
  return topics.length > 0
    ? { value: topics.map((span) => oneLine(sliceOf(text, span))), spans: topics }
    : null;
};
