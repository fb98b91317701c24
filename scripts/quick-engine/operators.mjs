// Commands are told apart by comparing each with one constant after the other, and the engine throws away what it compiled
// where one comes for the first time that stands further down. Among numbers it goes straight to the right one.
const constants = /\nconst OPS = \{\n(?<entries>[^}]*)\};/u;

/**
 * @param {string} text of pdf.worker.mjs
 * @returns {string} the same with each `case OPS.name` as the number that it is
 */
export const numberedOperators = (text) => {
  const entries = constants.exec(text)?.groups.entries ?? '';
  const numbers = new Map(
    [...entries.matchAll(/(?<name>\w+): (?<number>\d+)/gu)].map(({ groups }) => [
      groups.name,
      groups.number,
    ]),
  );
  return text.replaceAll(/case OPS\.(?<name>\w+):/gu, (found, name) => {
    if (!numbers.has(name)) throw new Error(`pdf.js has no number for this: ${found}`);
    return `case ${numbers.get(name)}:`;
  });
};
