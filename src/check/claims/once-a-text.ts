/** So many texts are remembered: the sentences of an article, which are read against letter after letter. */
const most = 2000;

/** A reading that depends on a text alone → the same, done once for a text that is asked for again. */
export const onceAText = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered) return remembered.found;
    const found = read(text);
    if (known.size >= most) known.clear();
    known.set(text, { found });
    return found;
  };
};
