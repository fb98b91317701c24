/** Elements that never hold others, or that end where the next of their kind begins. */
const endThemselves = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option'.split(
    ' ',
  ),
);
const tag = /<(?<slash>\/?)(?<name>[a-z][a-z0-9]*)/giu;

/** Whether a page opens more elements than `most` without closing them; seen without parsing it, in linear time. */
export const isDeeper = (html: string, most: number): boolean => {
  let depth = 0;
  for (const { groups } of html.matchAll(tag)) {
    if (endThemselves.has(groups?.['name']?.toLowerCase() ?? '')) continue;
    depth = Math.max(0, depth + (groups?.['slash'] ? -1 : 1));
    if (depth > most) return true;
  }
  return false;
};
