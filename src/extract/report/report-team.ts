import type { StructuredDocument } from '../../model/document.ts';
import { canonicalSpan } from '../../model/span.ts';
import { namesInList, type PersonName } from '../letter/person-names.ts';
import { allIn, type Stated } from '../letter/stated.ts';

const leadInspector = /^lead\s+inspector\s*:?/dgiu;
/** Who inspects beside the lead; whoever assures quality or watches only is no inspector of this team. */
const others = /^(?:deputy\s+lead|team|other|additional|associate)\s+inspectors?\s*:?/dgiu;

/** Names that stand behind `label` at the head of a paragraph, or in the paragraph below. */
const namesBehind = ({ text, paragraphs }: StructuredDocument, label: RegExp): PersonName[][] =>
  paragraphs.flatMap(({ span }, index) => {
    const found = allIn(text, span, label)[0];
    if (!found) return [];
    const here = namesInList(text, canonicalSpan(found.span.end, span.end));
    const below = paragraphs[index + 1]?.span;
    const isAlone = text.slice(found.span.end, span.end).trim() === '';
    return [here.length === 0 && isAlone && below ? namesInList(text, below) : here];
  });

/** The lead inspector of a report: on its first page, else under 'The inspection team'; never the deputy. */
export const readLeadInspector = (document: StructuredDocument): Stated<string> | null => {
  const name = namesBehind(document, leadInspector).find(([first]) => first)?.[0];
  return name ? { value: name.name, spans: [name.span] } : null;
};

/** The lead inspector and the team, each name once; reports since 2018 name the lead inspector alone. */
export const readTeam = (
  document: StructuredDocument,
  lead: Stated<string> | null,
): Stated<string[]> | null => {
  const named = namesBehind(document, others).flat();
  const team = named.filter(
    ({ name }, index) =>
      name !== lead?.value && named.findIndex((each) => each.name === name) === index,
  );
  if (!lead && team.length === 0) return null;
  return {
    value: [...(lead ? [lead.value] : []), ...team.map(({ name }) => name)],
    spans: [...(lead?.spans ?? []), ...team.map(({ span }) => span)],
  };
};
