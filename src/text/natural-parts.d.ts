/** Typed by the indexes beside them, which load every language. */
declare module 'natural/lib/natural/inflectors/noun_inflector.js' {
  // biome-ignore lint/style/noDefaultExport: it is how the module exports
  export { NounInflector as default } from 'natural/lib/natural/inflectors/index.js';
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  // biome-ignore lint/style/noDefaultExport: it is how the module exports
  export { PorterStemmer as default } from 'natural/lib/natural/stemmers/index.js';
}
declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  export { RegexpTokenizer } from 'natural/lib/natural/tokenizers/index.js';
}
