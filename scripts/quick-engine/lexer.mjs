// Bytes into numbers, strings, names and commands; each byte was asked for by three calls.
export const lexer = [
  {
    // Brackets come again and again; each time they were looked up by their text, and compared by it.
    from: `class Lexer {
`,
    to: `const openArray = new Cmd("["), closeArray = new Cmd("]");
const openDict = new Cmd("<<"), closeDict = new Cmd(">>");
// A command, or the beginning of one, with those that go on from it by their next letter.
class CommandNode {
  constructor(text) {
    this.text = text;
    this.command = new Cmd(text);
    this.isKnown = false;
    this.longer = null;
  }
  next(letter) {
    this.longer ??= new Array(128).fill(null);
    return this.longer[letter.charCodeAt(0)] ??= new CommandNode(this.text + letter);
  }
}
const treeOfCommands = known => {
  const root = new CommandNode("");
  for (const name of Object.keys(known)) {
    let node = root;
    for (const letter of name) {
      node = node.next(letter);
    }
    node.isKnown = true;
    node.command.spec = known[name];
    if (name === "true" || name === "false" || name === "null") {
      node.command = JSON.parse(name);
    }
  }
  return root;
};
// There is one table of commands.
let commandTree = null;
class Lexer {
`,
  },
  {
    from: `    this.knownCommands = knownCommands;
    this._hexStringNumWarn = 0;
`,
    to: `    this.knownCommands = knownCommands;
    this.commandTree = knownCommands === null ? null : commandTree ??= treeOfCommands(knownCommands);
    this.isStream = stream.getByte === Stream.prototype.getByte;
    this.isDecoded = stream.getByte === DecodeStream.prototype.getByte;
    this._hexStringNumWarn = 0;
`,
  },
  {
    from: `  getNumber() {
    let ch = this.currentChar;
    let eNotation = false;
`,
    to: `  // What lies in memory is read there, and not by a call for each byte; what is unusual, or not there as a whole, is left
  // to the methods for anything, which begin it anew.
  get bytesHere() {
    return this.isStream ? this.stream.bytes : this.stream.buffer;
  }
  get endHere() {
    return this.isStream ? this.stream.end : this.isDecoded ? this.stream.bufferLength : 0;
  }
  // The same arithmetic.
  getNumber() {
    const { stream, bytesHere: bytes, endHere: end } = this;
    let pos = stream.pos;
    let ch = this.currentChar;
    let divideBy = 0;
    let sign = 1;
    if (ch === 0x2d && pos < end) {
      sign = -1;
      ch = bytes[pos++];
    }
    if (ch === 0x2e && pos < end) {
      divideBy = 10;
      ch = bytes[pos++];
    }
    if (ch < 0x30 || ch > 0x39) {
      return this.getAnyNumber();
    }
    let baseValue = ch - 0x30;
    while (pos < end) {
      ch = bytes[pos++];
      if (ch >= 0x30 && ch <= 0x39) {
        if (divideBy !== 0) {
          divideBy *= 10;
        }
        baseValue = baseValue * 10 + (ch - 0x30);
      } else if (ch === 0x2e && divideBy === 0) {
        divideBy = 1;
      } else if (ch === 0x2d || ch === 0x45 || ch === 0x65) {
        return this.getAnyNumber();
      } else {
        stream.pos = pos;
        this.currentChar = ch;
        return divideBy === 0 ? sign * baseValue : sign * (baseValue / divideBy);
      }
    }
    return this.getAnyNumber();
  }
  getAnyNumber() {
    let ch = this.currentChar;
    let eNotation = false;
`,
  },
  {
    from: `  getString() {
    let numParen = 1;
`,
    to: `  getString() {
    const { stream, bytesHere: bytes, endHere: end } = this;
    let text = "";
    for (let pos = stream.pos; pos < end; pos++) {
      const ch = bytes[pos];
      if (ch === 0x29) {
        stream.pos = pos + 1;
        this.nextChar();
        return text;
      }
      if (ch === 0x28 || ch === 0x5c) {
        break;
      }
      text += String.fromCharCode(ch);
    }
    return this.getAnyString();
  }
  getAnyString() {
    let numParen = 1;
`,
  },
  {
    from: `  getName() {
    let ch, previousCh;
`,
    to: `  getName() {
    const { stream, bytesHere: bytes, endHere: end } = this;
    let text = "";
    for (let pos = stream.pos; pos < end && text.length < 128; pos++) {
      const ch = bytes[pos];
      if (specialChars[ch] !== 0) {
        stream.pos = pos + 1;
        this.currentChar = ch;
        return Name.get(text);
      }
      if (ch === 0x23) {
        break;
      }
      text += String.fromCharCode(ch);
    }
    return this.getAnyName();
  }
  getAnyName() {
    let ch, previousCh;
`,
  },
  {
    from: `        this.nextChar();
        return Cmd.get("[");
      case 0x5d:
        this.nextChar();
        return Cmd.get("]");
      case 0x3c:
        ch = this.nextChar();
        if (ch === 0x3c) {
          this.nextChar();
          return Cmd.get("<<");
        }
        return this.getHexString();
      case 0x3e:
        ch = this.nextChar();
        if (ch === 0x3e) {
          this.nextChar();
          return Cmd.get(">>");
        }
`,
    to: `        this.nextChar();
        return openArray;
      case 0x5d:
        this.nextChar();
        return closeArray;
      case 0x3c:
        ch = this.nextChar();
        if (ch === 0x3c) {
          this.nextChar();
          return openDict;
        }
        return this.getHexString();
      case 0x3e:
        ch = this.nextChar();
        if (ch === 0x3e) {
          this.nextChar();
          return closeDict;
        }
`,
  },
  {
    // For each letter of a command, its beginning was put together and looked up.
    from: `    let str = String.fromCharCode(ch);
    if (ch < 0x20 || ch > 0x7f) {
      const nextCh = this.peekChar();
`,
    to: `    let node = this.commandTree !== null && ch < 0x80 ? this.commandTree.longer[ch] : null;
    if (node !== null) {
      while ((ch = this.nextChar()) >= 0 && !specialChars[ch]) {
        const longer = node.longer !== null && ch < 0x80 ? node.longer[ch] : null;
        if (longer === null && !node.isKnown) {
          return this.getUnknownCommand(node.text);
        }
        if (node.isKnown && (longer === null || !longer.isKnown)) {
          break;
        }
        node = longer;
      }
      if (node.text === "BI") {
        this.beginInlineImagePos = this.stream.pos;
      }
      return node.command;
    }
    let str = String.fromCharCode(ch);
    if (ch < 0x20 || ch > 0x7f) {
      const nextCh = this.peekChar();
`,
  },
  {
    from: `  skipToNextLine() {
    let ch = this.currentChar;
`,
    to: `  // What begins like this and is no command, to its end.
  getUnknownCommand(beginning) {
    let str = beginning;
    let ch = this.currentChar;
    do {
      if (str.length === 128) {
        throw new FormatError(\`Command token too long: \${str.length}\`);
      }
      str += String.fromCharCode(ch);
    } while ((ch = this.nextChar()) >= 0 && !specialChars[ch]);
    return Cmd.get(str);
  }
  skipToNextLine() {
    let ch = this.currentChar;
`,
  },
  {
    from: `          while (!isCmd(this.buf1, "]") && this.buf1 !== EOF) {
            array.push(this.getObj(cipherTransform));
`,
    to: `          while (this.buf1 !== closeArray && this.buf1 !== EOF) {
            array.push(this.getObj(cipherTransform));
`,
  },
  {
    from: `          while (!isCmd(this.buf1, ">>") && this.buf1 !== EOF) {
            if (!(this.buf1 instanceof Name)) {
              info(`,
    to: `          while (this.buf1 !== closeDict && this.buf1 !== EOF) {
            if (!(this.buf1 instanceof Name)) {
              info(`,
  },
  {
    from: `        const opSpec = EvaluatorPreprocessor.opMap[cmd];
`,
    to: `        const opSpec = obj.spec === undefined ? EvaluatorPreprocessor.opMap[cmd] : obj.spec;
`,
  },
  {
    from: `class Cmd {
  constructor(cmd) {
    this.cmd = cmd;
`,
    to: `class Cmd {
  constructor(cmd) {
    this.cmd = cmd;
    // What is known of the command, where it was looked up before.
    this.spec = undefined;
`,
  },
];
