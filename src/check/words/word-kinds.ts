/** The gravest first. */
const wordKinds = ['number', 'negation', 'quantifier', 'degree', 'word'] as const;
export type WordKind = (typeof wordKinds)[number];

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const negations = listed(`
  not no never none nor neither nothing nobody nowhere without cannot unable
  isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt
  fail fails failed failing failure failures lack lacks lacked lacking absence absent insufficient insufficiently
`);

const quantifiers = listed(`
  all most many some few several every each any both half majority minority always often usually sometimes rarely
  seldom frequently occasionally generally mostly mainly only almost nearly more less fewer least number handful
`);

const degrees = listed(`
  too very highly extremely significantly significant slightly slight quite fairly increasingly largely particularly
  consistently consistent sufficiently enough fully partly partially well still yet already much just hardly barely
  somewhat considerably substantially sharply rapidly completely entirely
  may might could can should must will would
`);

/** Words that limit what the rest of a sentence says of all. */
const limiters = listed(
  'some few several minority handful only sometimes rarely seldom occasionally hardly barely partly partially',
);

const contrasts = listed('but however although though yet except unless nevertheless nonetheless');

const units = listed(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const tens = listed('twenty thirty forty fifty sixty seventy eighty ninety');
const ordinals = listed(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
);

/** What a word counts, where it is one that counts: 'two' and '2' are both 2. */
const numberValues: ReadonlyMap<string, number> = new Map([
  ...[...units].map((word, value) => [word, value] as const),
  ...[...tens].map((word, index) => [word, (index + 2) * 10] as const),
  ...[...ordinals].map((word, value) => [word, value] as const),
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

const digits = /^\p{N}/u;
/** Signs that say what a number counts. */
const numberSigns = listed('% £ $ €');

export const isNegation = (key: string): boolean => negations.has(key);
export const isLimiter = (key: string): boolean => limiters.has(key);
export const isContrast = (key: string): boolean => contrasts.has(key);

export const numberValue = (key: string): number | null =>
  digits.test(key) ? Number(key.replace(',', '.')) : (numberValues.get(key) ?? null);

const kindOf = (key: string): WordKind => {
  if (numberSigns.has(key) || numberValue(key) !== null) return 'number';
  if (isNegation(key)) return 'negation';
  if (quantifiers.has(key)) return 'quantifier';
  return degrees.has(key) ? 'degree' : 'word';
};

/** The prefix that turns a word into its contrary: 'effective' → 'ineffective'. */
const contrary = /^(?:un|in|im|ir|il|non|dis)/u;

const areContraries = (one: string, other: string): boolean =>
  one.length > 4 &&
  one !== other &&
  other.endsWith(one) &&
  contrary.test(other) &&
  other.length - one.length <= 3;

const unshared = (keys: readonly string[], others: readonly string[]): string[] =>
  keys.filter((key) => !others.includes(key));

const sameNumbers = (one: readonly string[], other: readonly string[]): boolean => {
  const values = (keys: readonly string[]): string =>
    keys.flatMap((key) => numberValue(key) ?? []).join(' ');
  return values(one) === values(other);
};

/** The gravest kind of word that one side of a difference has and the other has not. */
export const differenceKind = (from: readonly string[], to: readonly string[]): WordKind => {
  const only = [...unshared(from, to), ...unshared(to, from)];
  const kinds = new Set(only.map(kindOf));
  if (sameNumbers(from, to) && !only.some((key) => numberSigns.has(key))) kinds.delete('number');
  if (
    from.some((one) => to.some((other) => areContraries(one, other) || areContraries(other, one)))
  )
    kinds.add('negation');
  return wordKinds.find((kind) => kinds.has(kind)) ?? 'word';
};
