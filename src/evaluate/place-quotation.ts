/** Only what every reader of a PDF agrees on: letters, figures, per cent and pound signs. */
const squash = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[^a-z0-9%£]+/gu, '');

/** Shorter quotations could stand anywhere. */
const shortest = 4;
/** Of a quotation that runs on past its sentence, so much says where it begins. */
const opening = 40;

/** Labelled sentences → where among them a quotation stands: the sentence that holds most of it, or null. */
export const sentencePlacer = (
  sentences: ReadonlyArray<{ readonly text: string }>,
): ((quote: string) => number | null) => {
  const squashed = sentences.map(({ text }) => squash(text));
  const all = squashed.join('');
  let end = 0;
  const ranges = squashed.map((text) => {
    const start = end;
    end += text.length;
    return { start, end };
  });
  return (quote) => {
    const words = squash(quote);
    if (words.length < shortest) return null;
    const whole = all.indexOf(words);
    const from = whole < 0 ? all.indexOf(words.slice(0, opening)) : whole;
    if (from < 0) return null;
    const to = from + words.length;
    const shared = ranges.map((range) => Math.min(range.end, to) - Math.max(range.start, from));
    const most = Math.max(...shared);
    return most > 0 ? shared.indexOf(most) : null;
  };
};
