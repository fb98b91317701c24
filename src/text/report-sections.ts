import type { CanonicalDocument, Paragraph, SectionKind } from '../model/document.ts';
import { sliceOf } from '../model/span.ts';
import { areaHeading, isGrade } from './judged-areas.ts';
import { reportHeadingKind } from './report-headings.ts';
import { headingWords, readsAsHeading, type SectionOpening } from './section-openings.ts';

/** A paragraph with its words, and what stands after it. */
interface Line {
  readonly paragraph: Paragraph;
  readonly words: string;
  readonly next: Line | null;
}

const listKinds: ReadonlySet<SectionKind> = new Set(['improvement', 'priority-action']);
const inContents = /(?:\s|\.{2,})\d{1,3}\s*$/u;
/** An entry of the contents is a line, no paragraph. */
const longestEntry = 160;
/** The first page's lines are shorter than its first paragraph of findings. */
const longestLine = 130;
/** Of the headings without a grade, those of chapters; the name of an area alone is a heading within one. */
const namesChapter =
  /\bexperiences?\s+and\s+progress\b|\bimpact\s+of\s+leaders\b|\bgovernance\b|\bsafeguarding\s+children\s+board\b/iu;

const isItem = ({ paragraph, words }: Line): boolean =>
  paragraph.role === 'list-item' || /^\d{1,3}\.?\s/u.test(words);

/** The paragraph with which the contents end: on their page, the last of the short lines that ends in a page number. */
const endOfContents = (contents: Line): Line => {
  let last = contents;
  for (let line = contents.next; line; line = line.next) {
    if (line.paragraph.page !== contents.paragraph.page || line.words.length > longestEntry) break;
    if (inContents.test(line.words)) last = line;
  }
  return last;
};

/** The table of the first page names areas and grades, and finds nothing. */
const table: SectionOpening = { kind: 'background', heading: null };
const houseStyle = /^the\s+(?:experiences?\s+and\s+progress|impact\s+of\s+leaders)\b/iu;

/** Follows a report down and says for each paragraph whether a new section opens there. */
class ReportSectionFinder {
  #kind: SectionKind = 'opening';
  /** True until the first heading: on the first page, down to the end of its table. */
  #inFront = true;
  readonly #rows = new Set<string>();
  #contentsUpTo = -1;

  next(line: Line): SectionOpening | null {
    const opening = this.#openingAt(line);
    if (opening) {
      this.#kind = opening.kind;
      this.#inFront &&= opening === table;
    }
    return opening;
  }

  #openingAt(line: Line): SectionOpening | null {
    const { paragraph, words } = line;
    if (paragraph.role === 'note')
      return this.#kind === 'other' ? null : { kind: 'other', heading: null };
    if (paragraph.number <= this.#contentsUpTo) return null;
    if (this.#inFront && this.#isRow(words)) return this.#kind === 'opening' ? table : null;
    return this.#chapter(line) ?? this.#known(line) ?? this.#unknown(line);
  }

  /** The name of an area on the first page is a row of its table; the same words further down are a chapter. */
  #isRow(words: string): boolean {
    const named = houseStyle.test(words) ? words.toLowerCase() : null;
    const area = areaHeading(words)?.area ?? named;
    if (area === null || this.#rows.has(area)) return false;
    this.#rows.add(area);
    return true;
  }

  #chapter(line: Line): SectionOpening | null {
    const found = areaHeading(line.words);
    // Grades of an earlier inspection are listed by area too.
    if (!found || found.area === 'overall' || !this.#mayBeChapter(line, found.grade !== null))
      return null;
    const isGraded = found.grade !== null || (line.next !== null && isGrade(line.next.words));
    const isSubheading = listKinds.has(this.#kind) && !isGraded && this.#leadsItems(line);
    return { kind: isSubheading ? this.#kind : 'findings', heading: headingWords(line.words) };
  }

  #mayBeChapter({ paragraph, words }: Line, isGraded: boolean): boolean {
    const isWhole = /^the\b/iu.test(words);
    if (!isGraded && !namesChapter.test(words)) return false;
    if (this.#kind === 'background' && isGraded && !isWhole) return false;
    return paragraph.role !== 'list-item' || (isWhole && isGraded && this.#kind !== 'background');
  }

  #known(line: Line): SectionOpening | null {
    const { paragraph, words } = line;
    if (paragraph.role === 'list-item' || areaHeading(words)) return null;
    const kind = reportHeadingKind(words);
    if (kind === null) return null;
    if (/^contents$/iu.test(words.trim()))
      this.#contentsUpTo = endOfContents(line).paragraph.number;
    return { kind, heading: headingWords(words) };
  }

  #unknown(line: Line): SectionOpening | null {
    const { paragraph, words } = line;
    if (this.#inFront) return this.#afterTable(words);
    if (paragraph.role !== 'heading' || !readsAsHeading(words)) return null;
    const leaves = listKinds.has(this.#kind) && !this.#leadsItems(line);
    return { kind: leaves ? 'findings' : this.#kind, heading: headingWords(words) };
  }

  #leadsItems({ next }: Line): boolean {
    return next !== null && isItem(next);
  }

  /** The summary of findings stands under the table without a heading. */
  #afterTable(words: string): SectionOpening | null {
    const isSummary = this.#rows.size > 0 && words.length > longestLine;
    return isSummary ? { kind: 'headline', heading: null } : null;
  }
}

const linesOf = ({ text, paragraphs }: CanonicalDocument): Line[] => {
  let next: Line | null = null;
  const lines: Line[] = [];
  for (const paragraph of [...paragraphs].reverse()) {
    next = { paragraph, words: sliceOf(text, paragraph.span), next };
    lines.push(next);
  }
  return lines.reverse();
};

/** For each paragraph of a report the section that it opens, or null. */
export const reportOpenings = (document: CanonicalDocument): (SectionOpening | null)[] => {
  const finder = new ReportSectionFinder();
  return linesOf(document).map((line) => finder.next(line));
};
