import type { VNode } from 'preact';
import type { Trajectory } from '../../model/theme-row.ts';
import type { AuthorityView } from './authority-view.ts';
import { trajectoryWords } from './change-words.ts';
import { Sign } from './sign.tsx';

/** Movement first, then what stays, then what cannot be compared. */
const order: readonly Trajectory[] = [
  'improved',
  'declined',
  'new-concern',
  'reversed',
  'persisting-weakness',
  'mixed',
  'sustained-strength',
  'once-mentioned',
  'no-position',
];

const Line = ({ view, trajectory }: { view: AuthorityView; trajectory: Trajectory }) => {
  const rows = view.mentioned.filter((row) => row.trajectory === trajectory);
  if (rows.length === 0) return null;
  return (
    <>
      <dt class={trajectory}>
        <Sign of={trajectoryWords(trajectory)} />
      </dt>
      <dd>
        {rows.map((row, index) => (
          <span key={row.id} data-theme={row.theme}>
            {index > 0 && ' · '}
            <a href={`#${row.id}`}>{row.title}</a>
          </span>
        ))}
      </dd>
    </>
  );
};

/** The themes by how they run over the visits, each with a way to its evidence. */
export const InShort = ({ view }: { readonly view: AuthorityView }): VNode => (
  <dl class="in-short">
    {order.map((trajectory) => (
      <Line key={trajectory} view={view} trajectory={trajectory} />
    ))}
    {view.silent.length > 0 && (
      <>
        <dt class="not-mentioned">
          <Sign of={trajectoryWords('not-mentioned')} />
        </dt>
        <dd>{view.silent.map(({ title }) => title).join(' · ')}</dd>
      </>
    )}
  </dl>
);
