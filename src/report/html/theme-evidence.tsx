import type { VNode } from 'preact';
import type { ThemeRow } from '../../model/theme-row.ts';
import { trajectoryReason } from '../compare-words.ts';
import type { AuthorityView } from './authority-view.ts';
import { trajectoryWords } from './change-words.ts';
import type { PageMaterial } from './page-material.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { Sign } from './sign.tsx';
import { UnthemedItems } from './unthemed-items.tsx';
import { VisitEvidence } from './visit-evidence.tsx';

interface EvidenceProps {
  readonly page: PageMaterial;
  readonly view: AuthorityView;
}

const ThemeEvidence = ({ page, view, row }: EvidenceProps & { readonly row: ThemeRow }): VNode => (
  <details class="evidence" id={row.id} data-theme={row.theme} data-trajectory={row.trajectory}>
    <summary>
      <h4>{row.title}</h4>{' '}
      <span class={`trajectory ${row.trajectory}`}>
        <Sign of={trajectoryWords(row.trajectory)} />
      </span>
    </summary>
    <p class="because">
      {trajectoryWords(row.trajectory).words}: {trajectoryReason[row.because.rule]} (rule:{' '}
      {row.because.rule}).
      {row.because.focusOverlap === 'different' &&
        ' ~ Some of these visits looked at different work.'}
    </p>
    <ScrollRegion kind="visits" label={`${row.title}, visit by visit, ${view.name}`}>
      {row.cells.map((cell, visit) => (
        <VisitEvidence key={cell.id} page={page} view={view} row={row} cell={cell} visit={visit} />
      ))}
    </ScrollRegion>
  </details>
);

/** Theme by theme, the words behind each cell, the visits side by side. */
export const Evidence = ({ page, view }: EvidenceProps): VNode => (
  <section class="all-evidence">
    <h3 id={`${view.anchor}-evidence`}>Evidence by theme</h3>
    {view.mentioned.map((row) => (
      <ThemeEvidence key={row.id} page={page} view={view} row={row} />
    ))}
    <UnthemedItems page={page} view={view} />
  </section>
);
