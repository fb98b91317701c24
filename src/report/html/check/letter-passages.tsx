import type { VNode } from 'preact';
import type { CheckedLetter } from '../../../model/check.ts';
import type { Evidence } from '../../../model/evidence.ts';
import { checkedLetterText } from '../../check-words.ts';
import { citationOf } from '../../citation.ts';
import { FileLink, PageLink } from '../page-link.tsx';
import type { CheckedLetterText, CheckPageMaterial } from '../page-material.ts';
import { type Change, MarkedWords } from './changes.tsx';
import { harmless } from './harmless.ts';
import { type Passage, passagesOf } from './passages.ts';

interface PassagesProps {
  readonly page: CheckPageMaterial;
  readonly letter: CheckedLetter;
  readonly evidence: readonly Evidence[];
  /** Differences from the article, as ranges of the letter. */
  readonly changes: readonly Change[];
}

/** 'Ofsted, monitoring visit letter to Sunderland, 16 November 2017, p. 2', the page a link into the PDF. */
const Citation = ({
  page,
  letter,
  source: { mediaType },
  number,
}: Pick<PassagesProps, 'page' | 'letter'> & {
  readonly source: CheckedLetterText;
  readonly number: number;
}): VNode => {
  const { kind, visit, letterDate, authority, path } = letter;
  const cited = { kind, start: visit.start, letterDate, authorityAsWritten: authority, mediaType };
  return (
    <cite>
      {harmless(citationOf(null, cited, null))}
      {mediaType === 'application/pdf' && (
        <>
          , <PageLink page={page} visit={{ path, mediaType }} number={number} />
        </>
      )}
    </cite>
  );
};

/** A difference without length at the edge of a passage belongs to the evidence, not to the words around it. */
const changesIn = (
  { start, end, isEvidence }: Passage['parts'][number],
  changes: readonly Change[],
): Change[] =>
  isEvidence
    ? [...changes]
    : changes.filter((each) => each.start < each.end || (start < each.start && each.end < end));

const PassageWords = ({
  text,
  passage,
  changes,
}: {
  text: string;
  passage: Passage;
  changes: readonly Change[];
}): VNode => (
  <p class="words">
    {!passage.isFromStart && <span class="around">… </span>}
    {passage.parts.map((part) => {
      const words = <MarkedWords text={text} range={part} changes={changesIn(part, changes)} />;
      return part.isEvidence ? (
        <q key={part.start}>{words}</q>
      ) : (
        <span key={part.start} class="around">
          {words}
        </span>
      );
    })}
    {!passage.isToEnd && <span class="around"> …</span>}
  </p>
);

/** The letter's words with those around them, where they stand, and how to cite them. */
export const LetterPassages = ({ page, letter, evidence, changes }: PassagesProps): VNode => {
  const source = page.letters.get(letter.sha256);
  if (!source) throw new RangeError(`no text of the letter ${letter.path} is at hand`);
  return (
    <>
      <p class="source">
        <strong>{checkedLetterText(letter)}</strong>{' '}
        <FileLink page={page} path={harmless(letter.path)} />
      </p>
      <ol class="passages">
        {passagesOf(evidence, source).map((passage, index) => (
          <li key={index}>
            <PassageWords text={source.text} passage={passage} changes={changes} />
            <Citation page={page} letter={letter} source={source} number={passage.page} />
          </li>
        ))}
      </ol>
    </>
  );
};
