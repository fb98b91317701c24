/** The reasons for verdicts of claims, in words; what is quoted stands between curly marks. */
const quoted = (words: string): string => `“${words}”`;
const listed = (words: readonly string[]): string => words.map(quoted).join(', ');

export const notes = {
  says: 'The letter says so in these words.',
  opposite: 'The letter says the opposite.',
  unlike: 'The letter takes the other position on this.',
  near: (missing: readonly string[]): string =>
    missing.length === 0
      ? 'No sentence of the letter says this; the nearest words are shown.'
      : `No sentence of the letter says this; the nearest one says nothing of ${listed(missing)}.`,
  otherPart: (words: readonly string[]): string =>
    `The nearest words of the letter are about another part of the service: they do not name ${listed(words)}.`,
  silent: 'The letter says nothing of this.',
  unsure: 'The nearest words of the letter may or may not mean the same; read them.',
  readIt: 'The letter has much the same words, but may judge otherwise; read them.',
  inParts: 'The letter says this in several places.',
  partSaid: (unsaid: readonly string[]): string =>
    `The letter says a part of this; no sentence of it says ${listed(unsaid)}.`,
  bothWays: 'The letter says so in one place and otherwise in another.',
  quantifierLost: (word: string): string =>
    `The letter says ${quoted(word)}; the article leaves it out.`,
  quantifierOther: (letter: string, article: string): string =>
    `The letter says ${quoted(letter)}, the article ${quoted(article)}.`,
  quantifierAdded: (word: string): string => `The letter does not say ${quoted(word)}.`,
  degreeAdded: (word: string): string => `The letter does not say ${quoted(word)}.`,
  limited: (word: string): string => `The letter holds this back: ${quoted(word)}.`,
  planned: 'The letter tells this as a plan or as not yet proven.',
  voice: (voice: string): string => `The letter gives this as what ${voice} say.`,
  notPraised: 'The letter does not praise this; the nearest words are shown.',
  notCriticised: 'The letter does not criticise this; the nearest words are shown.',
  listed: 'The letter lists this as to be improved.',
  notListed: (items: readonly string[]): string =>
    `The letter does not list ${listed(items)} as to be improved.`,
  itemCount: (letter: number, article: number): string =>
    `The letter lists ${letter}, the article says ${article}.`,
  visitOn: (days: string): string => `The letter dates the visit ${days}.`,
  visitLonger: (days: string): string =>
    `The letter dates the visit ${days}; the article gives a part of it.`,
  noVisitDate: 'The letter does not date the visit.',
  letterOn: (day: string): string => `The letter is dated ${day}.`,
  publishedLater: (day: string): string =>
    `The letter is dated ${day}; it does not say when it was published.`,
  noLetterDate: 'The letter bears no date that could be read.',
  dateOfWhat: 'The letter does not date this.',
  relativeDate: (day: string): string => `Counted from ${day}.`,
  judgedIn: (words: string): string => `The letter gives the judgement as ${words}.`,
  inspectedOn: (date: string): string => `The letter dates the inspection before ${date}.`,
  noJudgement: 'The letter does not give this judgement.',
  noJudgementDate: 'The letter gives the judgement without this date.',
  visitNumber: (number: number): string => `The letter counts this visit as number ${number}.`,
  providerVisitNumber: (number: number): string =>
    `The letter counts this visit as number ${number} since the provider took over.`,
  noVisitNumber: 'The letter does not count the visits.',
  person: (role: string): string => `The letter names this person as ${role}.`,
  inspectors: (names: readonly string[]): string =>
    names.length === 0
      ? 'The letter names no inspector.'
      : `The letter names as inspectors: ${names.join(', ')}.`,
  otherPeople: (role: string, names: readonly string[]): string =>
    `The letter names as ${role}: ${names.join(', ')}.`,
  noPerson: (name: string): string => `The letter does not name ${name}.`,
  focus: 'The letter says that the visit looked at this.',
  leftOut: 'The letter says that the visit did not look at this.',
  remoteVisit: 'The letter says that the visit was carried out remotely.',
  onSiteVisit: 'The letter says that the visit was carried out on site.',
  noTone: 'The letter does not judge the visit as a whole.',
  noVisitMode: 'The letter does not say how the visit was carried out.',
  notFocus: 'The letter does not say that the visit looked at this.',
  sameNumber: 'The letter gives this number.',
  roundedNumber: (value: string): string => `The letter gives ${value}; the article rounds it.`,
  otherNumber: (value: string): string => `The letter gives ${value}.`,
  otherUnit: (value: string): string =>
    `The letter gives ${value}: per cent and percentage points are not the same.`,
  scopeLost: (scope: string): string =>
    `The letter gives the number ${quoted(scope)}; the article leaves that out.`,
  otherScope: (scope: string): string =>
    `The letter gives this number for something else: ${quoted(scope)}.`,
  noNumber: (value: string): string => `The letter does not give ${value} for this.`,
  otherSpeaker: 'Said by somebody else, not of what the letter says.',
  otherSpeakerBeside:
    'Said by somebody else, not of what the letter says; its own words on this are shown.',
  tooLong: 'Too long for a sentence: its claims cannot be told apart.',
  nothingToCheck: 'Nothing in this sentence can be looked up in a letter.',
  noLetter: 'None of the letters given is the one that this is about.',
} as const;
