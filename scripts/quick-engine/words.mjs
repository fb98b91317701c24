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
  {
    // Most pieces that are shown have few characters, and a number is looked up sooner than text.
    from: 'this._charsCache = Object.create(null);',
    to: 'this._charsCache = new Map();\n    this._fewCharsCache = new Map();',
  },
  {
    from: `    let glyphs = this._charsCache[chars];
    if (glyphs) {
      return glyphs;
    }
    glyphs = [];
`,
    to: `    const few = numberOf(chars);
    let glyphs = few === 0 ? this._charsCache.get(chars) : this._fewCharsCache.get(few);
    if (glyphs) {
      return glyphs;
    }
    glyphs = [];
`,
  },
  {
    from: '    return this._charsCache[chars] = glyphs;\n',
    to: `    if (few === 0) {
      this._charsCache.set(chars, glyphs);
    } else {
      this._fewCharsCache.set(few, glyphs);
    }
    return glyphs;
`,
  },
  {
    from: `class fonts_Glyph {
`,
    to: `// Of up to three bytes; 0 of all else.
const numberOf = chars => {
  const { length } = chars;
  if (length > 3) {
    return 0;
  }
  let number = 1;
  for (let i = 0; i < length; i++) {
    const code = chars.charCodeAt(i);
    if (code > 0xff) {
      return 0;
    }
    number = number << 8 | code;
  }
  return number;
};
class fonts_Glyph {
`,
  },
  {
    // A property that is put in place of a getter gives each object a form of its own.
    from: `    this.isInFont = isInFont;
  }
  get category() {
    return shadow(this, "category", getCharUnicodeCategory(this.unicode), true);
  }
`,
    to: `    this.isInFont = isInFont;
    this.knownCategory = null;
  }
  get category() {
    return this.knownCategory ??= getCharUnicodeCategory(this.unicode);
  }
`,
  },
  {
    // References were put into words each time that they were met or followed.
    from: `let RefCache = Object.create(null);
`,
    to: `let RefCache = new Map();
`,
  },
  {
    from: `  RefCache = Object.create(null);
`,
    to: `  RefCache = new Map();
`,
  },
  {
    from: `    this.gen = gen;
  }
  toString() {
    if (this.gen === 0) {
      return \`\${this.num}R\`;
    }
    return \`\${this.num}R\${this.gen}\`;
  }
  static fromString(str) {
    const ref = RefCache[str];
    if (ref) {
      return ref;
    }
`,
    to: `    this.gen = gen;
    this.text = null;
  }
  toString() {
    return this.text ??= this.gen === 0 ? \`\${this.num}R\` : \`\${this.num}R\${this.gen}\`;
  }
  static fromString(str) {
`,
  },
  {
    from: `    return RefCache[str] = new Ref(parseInt(m[1]), !m[2] ? 0 : parseInt(m[2]));
`,
    to: `    return Ref.get(parseInt(m[1]), !m[2] ? 0 : parseInt(m[2]));
`,
  },
  {
    from: `    const key = gen === 0 ? \`\${num}R\` : \`\${num}R\${gen}\`;
    return RefCache[key] ||= new Ref(num, gen);
`,
    to: `    const key = gen === 0 ? num : \`\${num}R\${gen}\`;
    let ref = RefCache.get(key);
    if (ref === undefined) {
      ref = new Ref(num, gen);
      RefCache.set(key, ref);
    }
    return ref;
`,
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
