import type { VNode } from 'preact';
import { countText, visitMonth, visitText } from '../words.ts';
import type { AuthorityView } from './authority-view.ts';
import { InShort } from './in-short.tsx';
import { Letters } from './letter-text.tsx';
import { MeasureFigures } from './measure-figures.tsx';
import type { PageMaterial } from './page-material.ts';
import { Evidence } from './theme-evidence.tsx';
import { ThemeMatrix } from './theme-matrix.tsx';

interface SectionProps {
  readonly page: PageMaterial;
  readonly view: AuthorityView;
}

const periodOf = ({ visits }: AuthorityView): string => {
  const [first, last] = [visits[0], visits.at(-1)];
  if (!first || !last) return '';
  const [from, to] = [visitMonth(first), visitMonth(last)];
  return from === to ? from : `${from} to ${to}`;
};

const subtitle = (view: AuthorityView): string =>
  [
    view.authority && `URN ${view.authority.urn}`,
    view.authority?.region,
    countText(view.visits.length, 'visit'),
    periodOf(view),
  ]
    .filter((part) => part)
    .join(' · ');

const Remarks = ({ remarks, visits }: AuthorityView): VNode | null =>
  remarks.length === 0 ? null : (
    <ul class="remarks">
      {remarks.map(({ message, visit }) => {
        const column = visits[visit ?? -1];
        return <li key={message}>{column ? `${visitText(column)}: ${message}` : message}</li>;
      })}
    </ul>
  );

const PartLinks = ({ view }: { readonly view: AuthorityView }): VNode => (
  <nav class="parts" aria-label={`Parts, ${view.name}`}>
    {view.measures.length > 0 && <a href={`#${view.anchor}-figures`}>Figures</a>}{' '}
    <a href={`#${view.anchor}-evidence`}>Evidence by theme</a>{' '}
    <a href={`#${view.anchor}-letters`}>The letters</a>
  </nav>
);

/** One authority: the picture first, then figures, the evidence, and the letters. */
export const AuthoritySection = ({ page, view }: SectionProps): VNode => (
  <article class="authority" id={view.anchor} aria-labelledby={`${view.anchor}-title`}>
    <header>
      <h2 id={`${view.anchor}-title`}>{view.name}</h2>
      <p class="subtitle">{subtitle(view)}</p>
    </header>
    <Remarks {...view} />
    <InShort view={view} />
    <PartLinks view={view} />
    <ThemeMatrix view={view} />
    <MeasureFigures page={page} view={view} />
    <Evidence page={page} view={view} />
    <Letters page={page} view={view} />
  </article>
);
