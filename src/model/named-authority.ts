import type { Authority } from './record.ts';

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether an authority goes by this name, URN or ONS code, however it is written. */
export const isNamed = (
  { name, urn, onsCode }: Pick<Authority, 'name' | 'urn' | 'onsCode'>,
  asked: string,
): boolean => [name, urn, onsCode].map(plain).includes(plain(asked));
