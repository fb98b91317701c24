// Names a sentence without its words: labels of letters that are not ours to copy are kept by it.
import { createHash } from 'node:crypto';

const hexDigits = 16;

const squash = (text) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The first hex digits of the SHA-256 of a sentence's letters and figures. */
export const hashOf = (text) =>
  createHash('sha256').update(squash(text)).digest('hex').slice(0, hexDigits);
