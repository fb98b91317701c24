import type { VNode } from 'preact';
import { visitText } from '../words.ts';
import type { AuthorityView } from './authority-view.ts';
import { FindingItem } from './finding-item.tsx';
import type { PageMaterial } from './page-material.ts';

interface ItemsProps {
  readonly page: PageMaterial;
  readonly view: AuthorityView;
}

/** What letters ask for and no row shows, visit by visit: nothing that a letter wants improved may be lost from the page. */
export const UnthemedItems = ({ page, view }: ItemsProps): VNode | null => {
  if (view.unthemed.length === 0) return null;
  const byVisit = view.visits
    .map((visit, index) => ({
      visit,
      findings: view.unthemed.flatMap((item) => (item.visit === index ? [item.finding] : [])),
    }))
    .filter(({ findings }) => findings.length > 0);
  return (
    <details class="evidence unthemed" id={`${view.anchor}-unthemed`}>
      <summary>
        <h4>To be improved, in no row</h4> <span>no theme fits: {view.unthemed.length}</span>
      </summary>
      {byVisit.map(({ visit, findings }) => (
        <section key={visit.sha256}>
          <h5>{visitText(visit)}</h5>
          <ol>
            {findings.map((finding) => (
              <FindingItem key={finding.id} page={page} visit={visit} finding={finding} />
            ))}
          </ol>
        </section>
      ))}
    </details>
  );
};
