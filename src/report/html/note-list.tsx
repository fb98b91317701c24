import type { VNode } from 'preact';
import { FileLink } from './page-link.tsx';
import type { PageFrame } from './page-material.ts';

export interface FileNote {
  readonly path: string;
  readonly note: string;
}

interface ListProps {
  readonly page: Pick<PageFrame, 'addressOf'>;
  readonly title: string;
  readonly notes: readonly FileNote[];
}

/** Files, each with what is to be said of it; nothing where there is none. */
export const NoteList = ({ page, title, notes }: ListProps): VNode | null =>
  notes.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="notes">
        {notes.map(({ path, note }, index) => (
          <li key={index}>
            <FileLink page={page} path={path} />: {note}
          </li>
        ))}
      </ul>
    </>
  );
