import { decodeText } from './plain-text.ts';

const charset = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/iu;

/** Names that browsers read as windows-1252. */
const western = /^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/iu;
/** What windows-1252 has from 0x80 to 0x9F, curly quotation marks among it; Node 20 reads control characters there. */
const westernMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const decodeWestern = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/gu, (unit) => westernMarks[unit.charCodeAt(0) - 0x80] ?? unit);

const decodeAs = (label: string, bytes: Uint8Array, cause: unknown): string => {
  try {
    return western.test(label) ? decodeWestern(bytes) : new TextDecoder(label).decode(bytes);
  } catch {
    // The page names an encoding that nobody knows.
    throw cause;
  }
};

/**
 * A web page → text, line ends as '\n'. A page that is not UTF-8 says in its head what it is.
 *
 * @throws InputError `invalid-utf8` for one that does not, or names an unknown encoding
 */
export const decodePage = (bytes: Uint8Array): string => {
  try {
    return decodeText(bytes);
  } catch (error) {
    const label = charset.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1];
    if (label === undefined || /^utf-?8$/iu.test(label)) throw error;
    return decodeAs(label, bytes, error).replace(/\r\n?/gu, '\n');
  }
};
