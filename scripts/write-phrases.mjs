// Part of a build: the phrases of all rules, compiled, which at the start of a run takes longer than reading a letter.
import { writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);

export const writePhrases = async () => {
  const { loadCues, loadThemes } = await import(new URL('ingest/load-rules.js', dist));
  const { phrasesOf } = await import(new URL('rules/compile.js', dist));
  const phrases = phrasesOf(await loadThemes(), await loadCues());
  writeFileSync(new URL('rules/phrases.json', dist), `${JSON.stringify(phrases)}\n`);
};
