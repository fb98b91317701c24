// Names, commands and strings, which are gathered a character at a time and looked up as they are.
export const words = [
  {
    // What is read from a file is no name of a property yet, and to make it one takes longer than to look it up.
    from: `let CmdCache = Object.create(null);
let NameCache = Object.create(null);
`,
    to: `let CmdCache = new Map();
let NameCache = new Map();
function keptIn(kept, key, Kind) {
  let value = kept.get(key);
  if (value === undefined) {
    value = new Kind(key);
    kept.set(key, value);
  }
  return value;
}
`,
  },
  {
    from: `  CmdCache = Object.create(null);
  NameCache = Object.create(null);
`,
    to: `  CmdCache = new Map();
  NameCache = new Map();
`,
  },
  {
    from: 'return NameCache[name] ||= new Name(name);',
    to: 'return keptIn(NameCache, name, Name);',
  },
  { from: 'return CmdCache[cmd] ||= new Cmd(cmd);', to: 'return keptIn(CmdCache, cmd, Cmd);' },
  { from: 'this._charsCache = Object.create(null);', to: 'this._charsCache = new Map();' },
  {
    from: 'let glyphs = this._charsCache[chars];',
    to: 'let glyphs = this._charsCache.get(chars);',
  },
  {
    from: '    return this._charsCache[chars] = glyphs;\n',
    to: '    this._charsCache.set(chars, glyphs);\n    return glyphs;\n',
  },
  {
    // Names and strings are gathered in an array, a character an item; text that grows is quicker.
    from: `    this.strBuf = [];
    this.knownCommands = knownCommands;`,
    to: `    this.strBuf = new GrowingText();
    this.knownCommands = knownCommands;`,
  },
  {
    from: `class Lexer {
`,
    to: `class GrowingText {
  text = "";
  count = 0;
  push(piece, next = "") {
    this.text += piece + next;
    this.count += next === "" ? 1 : 2;
  }
  get length() {
    return this.count;
  }
  set length(_) {
    this.text = "";
    this.count = 0;
  }
  join() {
    return this.text;
  }
}
class Lexer {
`,
  },
  {
    from: `    const textContentItem = {
      initialized: false,
      str: [],
      totalWidth: 0,`,
    to: `    const textContentItem = {
      initialized: false,
      str: new GrowingText(),
      totalWidth: 0,`,
  },
  {
    // Where nothing is written from right to left, each character was put into two arrays to find that out.
    from: `  chars.length = strLength;
  types.length = strLength;
  let numBidi = 0;
  let i, ii;
`,
    to: `  let i = 0, ii;
  while (i < strLength && str.charCodeAt(i) < 0x0590) {
    i++;
  }
  if (i === strLength) {
    return createBidiText(str, isLTR);
  }
  chars.length = strLength;
  types.length = strLength;
  let numBidi = 0;
`,
  },
  {
    // Nothing below this is written otherwise; a look at each is quicker than an expression over all.
    from: `  return str.replaceAll(NormalizeRegex,`,
    to: `  let known = 0;
  while (known < str.length && str.charCodeAt(known) < 0x00a0) {
    known++;
  }
  if (known === str.length) {
    return str;
  }
  return str.replaceAll(NormalizeRegex,`,
  },
];
