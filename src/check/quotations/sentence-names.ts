import type {
  AuthorityIndex,
  AuthorityRow,
  Mention,
  Provider,
} from '../../extract/letter/authority-index.ts';

/** The councils and the trusts that a sentence names, each in order; offsets of the sentence. */
export interface NamesFound {
  readonly authorities: readonly Mention<AuthorityRow>[];
  readonly providers: readonly Mention<Provider>[];
}

/** "Reading’s services": the ending is no part of the name, and the offsets stay. */
const withoutPossessive = (text: string): string =>
  /[’']s/u.test(text) ? text.replaceAll(/(?<=\p{L})[’']s(?!\p{L})/gu, '  ') : text;

/** The names in the sentences of one article: whoever asks, a sentence is searched once. */
export class SentenceNames {
  readonly #index: AuthorityIndex;
  readonly #found = new Map<string, NamesFound>();

  constructor(index: AuthorityIndex) {
    this.#index = index;
  }

  in(sentence: string): NamesFound {
    const known = this.#found.get(sentence);
    if (known) return known;
    const plain = withoutPossessive(sentence);
    const whole = { start: 0, end: plain.length };
    const found = {
      authorities: this.#index.authoritiesIn(plain, whole),
      providers: this.#index.providersIn(plain, whole),
    };
    this.#found.set(sentence, found);
    return found;
  }

  authorityNamed(name: string): AuthorityRow | null {
    return this.#index.authorityNamed(name);
  }
}
