/** Names the program that draws a TrueType font. */
const entry = '/FontFile2';
const hiddenEntry = '/FontFileX';

/** An object of the file, from its opening to its end, where it stands in plain sight. */
interface PlainObject {
  /** '12 0' */
  readonly name: string;
  readonly text: string;
}

/** Descriptions of fonts are short and few; a file that has it otherwise is read as it is. */
const longestObject = 65_536;
const mostFonts = 5000;

const objectAround = (file: string, at: number): PlainObject | null => {
  const before = file.slice(Math.max(0, at - longestObject), at);
  const opening = before.lastIndexOf(' obj');
  const name = /(\d+ \d+)$/u.exec(before.slice(Math.max(0, opening - 20), opening))?.[1];
  const after = file.slice(at, at + longestObject);
  const end = after.indexOf('endobj');
  if (opening < 0 || name === undefined || end < 0) return null;
  return { name, text: before.slice(opening) + after.slice(0, end) };
};

const placesOf = (file: string, words: string): number[] => {
  const places: number[] = [];
  for (let at = file.indexOf(words); at >= 0; at = file.indexOf(words, at + words.length)) {
    if (places.length === mostFonts) return [];
    places.push(at);
  }
  return places;
};

/** A font that says itself which character a code stands for; without that, pdf.js asks the program of the font. */
const saysItsCharacters = (font: string): boolean =>
  /\/(?:ToUnicode|Encoding|CIDFontType2)\b/u.test(font);

/** Descriptors, by name, that only such fonts use. */
const plainDescriptors = (file: string): ReadonlySet<string> => {
  const used = new Map<string, boolean>();
  for (const at of placesOf(file, '/FontDescriptor')) {
    const name = /^\/FontDescriptor\s+(\d+ \d+) R/u.exec(file.slice(at, at + 40))?.[1];
    if (name === undefined) continue;
    const font = objectAround(file, at);
    used.set(name, (used.get(name) ?? true) && font !== null && saysItsCharacters(font.text));
  }
  return new Set([...used].filter(([, isPlain]) => isPlain).map(([name]) => name));
};

/**
 * A copy of a PDF whose TrueType programs are out of sight: they say how letters look, not which they are, and reading
 * them takes a quarter of the time. A program stays where its font leaves to it which characters are meant.
 *
 * @returns as many bytes, each where it stood
 */
export const withoutFontPrograms = (bytes: Uint8Array): Uint8Array => {
  const copy = Buffer.from(bytes);
  const file = copy.toString('latin1');
  const plain = plainDescriptors(file);
  for (const at of placesOf(file, entry)) {
    const descriptor = objectAround(file, at);
    if (descriptor && plain.has(descriptor.name)) copy.write(hiddenEntry, at, 'latin1');
  }
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength);
};
