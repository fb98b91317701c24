import type { ComponentChildren, VNode } from 'preact';

interface RegionProps {
  readonly label: string;
  readonly kind: string;
  readonly children: ComponentChildren;
}

/** What may be wider than the page scrolls by itself, and by keyboard. */
export const ScrollRegion = ({ label, kind, children }: RegionProps): VNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
  <section class={`scroll ${kind}`} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
