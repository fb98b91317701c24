import { sanitise } from './sanitise.ts';
import type { SharedDiscrepancy } from './verify-table-groups.ts';

const quoted = ({ code }: SharedDiscrepancy): boolean =>
  code.startsWith('words-') || code === 'context-differs';

const inMarks = (each: SharedDiscrepancy, text: string | null): string => {
  if (text === null) return 'nothing';
  return quoted(each) ? `“${text}”` : text;
};

const sidesText = (each: SharedDiscrepancy): string =>
  each.code === 'identifier-repeated'
    ? `also the identifier of ${each.found}`
    : `wanted ${inMarks(each, each.wanted)}, found ${inMarks(each, each.found)}`;

const standsText = ({ code, now }: SharedDiscrepancy): string => {
  if (now === null) return '';
  const { page, start, end, places } = now;
  const what = code === 'words-moved' ? 'the same words stand' : 'what took their place stands';
  const among = places > 1 ? `, the likeliest of ${places} places` : '';
  return `; ${what} at page ${page}, ${start}–${end}${among}`;
};

/** Where in the result: file and line as editors know them, then the JSON Pointer. */
const placeText = ({ result, line, at }: SharedDiscrepancy): string =>
  `${result}${line === null ? '' : `:${line}`} ${at}`;

/** One discrepancy: where, whose, what was wanted, what stands there, and where the words stand now. */
export const discrepancyText = (
  each: SharedDiscrepancy,
  faint: (text: string) => string = (text) => text,
): string => {
  const ids = each.ids.filter((id) => id !== null).join(', ');
  const whose = ids === '' ? '' : ` ${ids}`;
  return `${faint(sanitise(placeText(each)))}${sanitise(`${whose}: ${sidesText(each)}${standsText(each)}`)}`;
};
