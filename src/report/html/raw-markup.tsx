import type { VNode } from 'preact';

/** The one way past escaping: only for markup that this program made, never for words of a letter or a path. */
export const rawMarkup = (markup: string): { dangerouslySetInnerHTML: { __html: string } } => ({
  dangerouslySetInnerHTML: { __html: markup },
});

/** A picture that a library drew; its words were escaped when it was written out. */
export const Picture = ({ svg }: { readonly svg: string }): VNode => (
  <div class="picture" {...rawMarkup(svg)} />
);
