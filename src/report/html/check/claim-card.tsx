import type { VNode } from 'preact';
import type { CheckedClaim } from '../../../model/check.ts';
import { claimKindText, differenceText, otherLettersText, verdictText } from '../../check-words.ts';
import { verdictWords } from '../../verdict-words.ts';
import type { CheckPageMaterial } from '../page-material.ts';
import { Sign } from '../sign.tsx';
import type { ClaimView } from './article-view.ts';
import { articleChanges, changeClass, letterChanges, letterOf, MarkedWords } from './changes.tsx';
import { harmless } from './harmless.ts';
import { LetterPassages } from './letter-passages.tsx';

interface CardProps {
  readonly page: CheckPageMaterial;
  /** Of the article. */
  readonly text: string;
  readonly view: ClaimView;
}

const attributionText = ({ attribution: { speaker, letter }, kind }: CheckedClaim): string => {
  if (speaker === null) return kind === 'quotation' ? 'nobody is named as saying it' : '';
  const whose = letter === null ? '' : letter ? ' (for the letter)' : ' (not for the letter)';
  return `said by: ${harmless(speaker)}${whose}`;
};

const Head = ({ view: { claim, number, anchor, tone } }: CardProps): VNode => {
  const said = attributionText(claim);
  return (
    <header>
      <h3 class={tone}>
        <a href={`#w-${anchor}`} aria-label={`${number}, its words in the article`}>
          {number}
        </a>{' '}
        <Sign of={{ sign: verdictWords[claim.verdict].sign, words: verdictText(claim) }} />
      </h3>
      <p>
        {claimKindText[claim.kind]}, line {claim.line}
        {said !== '' && ` · ${said}`}
      </p>
    </header>
  );
};

/** The article's words again, where something in them differs. */
const ArticleWords = ({ text, view: { claim } }: CardProps): VNode | null =>
  claim.differences.length === 0 ? null : (
    <section>
      <h4>Article</h4>
      <p class="words">
        “
        {claim.pieces.map((piece, index) => (
          <>
            {index > 0 && <span class="around"> … </span>}
            <MarkedWords
              key={piece.start}
              text={text}
              range={piece}
              changes={articleChanges(claim.differences)}
            />
          </>
        ))}
        ”
      </p>
    </section>
  );

const LetterWords = ({ page, view: { claim } }: CardProps): VNode | null => {
  const { letter, evidence, differences } = claim;
  if (!letter || evidence.length === 0) return null;
  return (
    <section>
      <h4>Letter</h4>
      <LetterPassages
        page={page}
        letter={letter}
        evidence={evidence}
        changes={letterChanges(differences)}
      />
    </section>
  );
};

const Closest = ({ page, view: { claim } }: CardProps): VNode | null =>
  claim.closest && (
    <section class="closest">
      <h4>Nearest passage, not the same</h4>
      <LetterPassages
        page={page}
        letter={claim.closest.letter}
        evidence={[claim.closest.evidence]}
        changes={[]}
      />
    </section>
  );

/** Nothing was found and nothing comes near: said, so that the card is not empty. */
const NothingNear = ({ view: { claim } }: CardProps): VNode | null => {
  const isEmpty = claim.letter === null && claim.closest === null && claim.note === null;
  return isEmpty ? <p class="note">No passage of the letters comes near.</p> : null;
};

const Differences = ({ view: { claim } }: CardProps): VNode | null =>
  claim.differences.length === 0 ? null : (
    <ol class="differences">
      {claim.differences.map((each, index) => (
        <li key={index} class={changeClass(each)}>
          <b>{letterOf(index)}</b> {differenceText(each)}
        </li>
      ))}
    </ol>
  );

/** One claim beside the article: its verdict, both texts with what differs, the reason, and where to look it up. */
export const ClaimCard = (props: CardProps): VNode => {
  const { claim, anchor, tone } = props.view;
  const others = otherLettersText(claim);
  return (
    <li
      id={anchor}
      class={`claim ${tone}-edge`}
      data-verdict={claim.verdict}
      data-kind={claim.kind}
    >
      <Head {...props} />
      <div class="texts">
        <ArticleWords {...props} />
        <LetterWords {...props} />
        <Closest {...props} />
      </div>
      <NothingNear {...props} />
      <Differences {...props} />
      {claim.note !== null && <p class="note">{harmless(claim.note)}</p>}
      {others !== '' && <p class="others">{others}</p>}
    </li>
  );
};
