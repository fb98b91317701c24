import { deflateSync, inflateSync } from 'node:zlib';

/** One byte is one character, so that places in the text are places in the file. */
const textOf = (bytes) => bytes.toString('latin1');

/** Places of what a pattern finds, in the whole file. */
const placesOf = (bytes, pattern) =>
  [...textOf(bytes).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    groups: match,
  }));

const replaced = (bytes, start, end, by) =>
  Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)]);

const endMark = Buffer.from('\n%%EOF\n');

/** As many characters, so that everything after it stays where the table of objects says. */
const sameLength = (text, length) => Buffer.from(text.slice(0, length).padEnd(length), 'latin1');

const oddNumbers = [
  '0',
  '-1',
  '1',
  '65535',
  '99999999',
  '2147483648',
  '9999999999',
  '1e9',
  '.',
  '',
];

/** Puts another number in the place of one that the pattern's first group finds. */
const withOddNumber = (pattern) => (bytes, random) => {
  const found = placesOf(bytes, pattern);
  if (found.length === 0) return bytes;
  const { start, groups } = random.oneOf(found);
  const at = start + groups[0].indexOf(groups[1]);
  const length = groups[1].length;
  return replaced(bytes, at, at + length, sameLength(random.oneOf(oddNumbers), length));
};

const flip = (bytes, random, most = 64) => {
  const flipped = Buffer.from(bytes);
  for (let left = 1 + random.below(most); left > 0; left -= 1)
    flipped[random.below(flipped.length)] ^= 1 << random.below(8);
  return flipped;
};

const streamPattern = /\/FlateDecode[^>]{0,200}>>\s*stream\r?\n/gu;

const inflated = (packed) => {
  try {
    return inflateSync(packed);
  } catch {
    return null;
  }
};

const inWords = {
  flip: (words, random) => flip(words, random, 8),
  cut: (words, random) => words.subarray(0, random.below(words.length)),
  repeat: (words, random) => {
    const [start, end] = random.piece(words.length);
    return replaced(words, end, end, words.subarray(start, end));
  },
  'leave out': (words, random) => {
    const [start, end] = random.piece(words.length);
    return replaced(words, start, end, Buffer.alloc(0));
  },
  number: withOddNumber(/(\d+)/gu),
};

/** Unpacks a stream, changes what is in it, and packs it again in the place where it was. */
const withinStream = (bytes, random) => {
  const found = placesOf(bytes, streamPattern);
  for (let tries = 0; tries < 5 && found.length > 0; tries += 1) {
    const { end: start } = random.oneOf(found);
    const end = bytes.indexOf('endstream', start);
    const words = end < 0 ? null : inflated(bytes.subarray(start, end));
    if (words === null || words.length === 0) continue;
    const packed = deflateSync(random.oneOf(Object.values(inWords))(words, random), { level: 9 });
    if (packed.length <= end - start) return replaced(bytes, start, start + packed.length, packed);
    return replaced(bytes, start, end, packed);
  }
  return flip(bytes, random);
};

/** What is done to the bytes of a PDF, by name. `others` are files to take pieces from. */
export const mutations = {
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'truncate, with an end mark': (bytes, random) =>
    Buffer.concat([bytes.subarray(0, random.below(bytes.length)), endMark]),
  flip,
  'flip in the last kilobytes': (bytes, random) => {
    const at = Math.max(0, bytes.length - 4096);
    return Buffer.concat([bytes.subarray(0, at), flip(bytes.subarray(at), random)]);
  },
  splice: (bytes, random, others) => {
    const other = random.oneOf(others);
    const [start, end] = random.piece(other.length);
    const at = random.below(bytes.length);
    return replaced(
      bytes,
      at,
      Math.min(bytes.length, at + end - start),
      other.subarray(start, end),
    );
  },
  'head of one, tail of another': (bytes, random, others) => {
    const other = random.oneOf(others);
    return Buffer.concat([
      bytes.subarray(0, random.below(bytes.length)),
      other.subarray(random.below(other.length)),
    ]);
  },
  repeat: (bytes, random) => {
    const [start, end] = random.piece(bytes.length);
    const times = 1 + random.below(8);
    const piece = bytes.subarray(start, end);
    return replaced(bytes, end, end, Buffer.concat(Array.from({ length: times }, () => piece)));
  },
  'leave out': (bytes, random) => {
    const [start, end] = random.piece(bytes.length);
    return replaced(bytes, start, end, Buffer.alloc(0));
  },
  zeros: (bytes, random) => {
    const [start, end] = random.piece(bytes.length);
    return replaced(bytes, start, end, Buffer.alloc(end - start));
  },
  'within a stream': withinStream,
  'within a stream, otherwise': withinStream,
  'number of an object': withOddNumber(/(\d+) \d+ (?:obj|R)\b/gu),
  length: withOddNumber(/\/Length\d? (\d+)/gu),
  'any number of an entry': withOddNumber(/\/[A-Za-z]+ \[?(-?\d+)/gu),
  'table of objects': withOddNumber(/(\d{10}) \d{5} [nf]/gu),
  'place of the table': withOddNumber(/startxref\s+(\d+)/gu),
  'name of an entry': (bytes, random) => {
    const names = placesOf(bytes, /\/[A-Z][A-Za-z]{2,12}/gu);
    if (names.length < 2) return flip(bytes, random);
    const [one, other] = [random.oneOf(names), random.oneOf(names)];
    return replaced(bytes, one.start, one.end, sameLength(other.groups[0], one.end - one.start));
  },
};

/** One to three changes, one after another. Returns the bytes and the names of what was done to them. */
export const mutate = (bytes, random, others) => {
  const names = Array.from({ length: 1 + random.below(3) }, () =>
    random.oneOf(Object.keys(mutations)),
  );
  const mutant = names.reduce(
    (each, name) => (each.length === 0 ? each : mutations[name](each, random, others)),
    bytes,
  );
  return { bytes: mutant, names };
};
