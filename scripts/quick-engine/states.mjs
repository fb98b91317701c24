// The state in which text is shown: its font, its size, its place.
export const states = [
  {
    // Arrays of whole numbers are turned into others when the first fraction comes, page after page, state after state.
    from: `class TextState {
  constructor() {
    this.ctm = new Float32Array(IDENTITY_MATRIX);
    this.fontName = null;
    this.fontSize = 0;
    this.loadedName = null;
    this.font = null;
    this.fontMatrix = FONT_IDENTITY_MATRIX;
    this.textMatrix = IDENTITY_MATRIX.slice();
    this.textLineMatrix = IDENTITY_MATRIX.slice();
`,
    to: `function sixNumbers() {
  return [1.5, 0.5, 0.5, 1.5, 0.5, 0.5];
}
const IDENTITY_OF_FRACTIONS = Object.assign(sixNumbers(), IDENTITY_MATRIX);
const IDENTITY_OF_DRAWING = new Float32Array(IDENTITY_MATRIX);
class TextState {
  constructor() {
    this.ctm = IDENTITY_OF_DRAWING;
    this.fontName = null;
    this.fontSize = 0;
    this.loadedName = null;
    this.font = null;
    this.fontMatrix = FONT_IDENTITY_MATRIX;
    this.textMatrix = IDENTITY_OF_FRACTIONS.slice();
    this.textLineMatrix = IDENTITY_OF_FRACTIONS.slice();
`,
  },
  {
    from: `            textState.textMatrix = IDENTITY_MATRIX.slice();
            textState.textLineMatrix = IDENTITY_MATRIX.slice();
`,
    to: `            textState.textMatrix = IDENTITY_OF_FRACTIONS.slice();
            textState.textLineMatrix = IDENTITY_OF_FRACTIONS.slice();
`,
  },
  {
    // A state that is saved has the one before as its prototype, so each has another form and no access is quick.
    from: `    const clone = Object.create(this);
    clone.textMatrix = this.textMatrix.slice();
    clone.textLineMatrix = this.textLineMatrix.slice();
    clone.fontMatrix = this.fontMatrix.slice();
    return clone;
`,
    to: `    const clone = new TextState();
    clone.ctm = this.ctm;
    clone.fontName = this.fontName;
    clone.fontSize = this.fontSize;
    clone.loadedName = this.loadedName;
    clone.font = this.font;
    clone.fontMatrix = this.fontMatrix.slice();
    clone.textMatrix = this.textMatrix.slice();
    clone.textLineMatrix = this.textLineMatrix.slice();
    clone.charSpacing = this.charSpacing;
    clone.wordSpacing = this.wordSpacing;
    clone.leading = this.leading;
    clone.textHScale = this.textHScale;
    clone.textRise = this.textRise;
    return clone;
`,
  },
  {
    // Setting the length of an array is slow, and a new one is not.
    from: `        args.length = 0;
        operation.args = args;
        if (!preprocessor.read(operation)) {
          break;
        }
        const previousState = textState;`,
    to: `        operation.args = args = [];
        if (!preprocessor.read(operation)) {
          break;
        }
        const previousState = textState;`,
  },
  {
    // A font that was loaded before is there at once, and need not be waited for.
    from: `    async function handleSetFont(fontName, fontRef) {
      const translated = await self.loadFont(fontName, fontRef, resources, task);
`,
    to: `    const loadedFonts = new Map();
    async function handleSetFont(fontName, fontRef) {
      const translated = await self.loadFont(fontName, fontRef, resources, task);
      if (fontRef === null) {
        loadedFonts.set(fontName, translated);
      }
      setLoadedFont(translated);
    }
    function setLoadedFont(translated) {
`,
  },
  {
    from: `            textState.fontName = fontNameArg;
            textState.fontSize = fontSizeArg;
            next(handleSetFont`,
    to: `            textState.fontName = fontNameArg;
            textState.fontSize = fontSizeArg;
            if (loadedFonts.has(fontNameArg)) {
              setLoadedFont(loadedFonts.get(fontNameArg));
              break;
            }
            next(handleSetFont`,
  },
  {
    // A few characters are shown at a time, and an array was filled, joined and emptied for each few.
    from: `    const showSpacedTextBuffer = [];
`,
    to: `    let spacedText = null;
`,
  },
  {
    from: `                showSpacedTextBuffer.push(item);
              } else if (typeof item === "number" && item !== 0) {
                const str = showSpacedTextBuffer.join("");
                showSpacedTextBuffer.length = 0;
`,
    to: `                spacedText = spacedText === null ? item : spacedText + item;
              } else if (typeof item === "number" && item !== 0) {
                const str = spacedText ?? "";
                spacedText = null;
`,
  },
  {
    from: `            if (showSpacedTextBuffer.length > 0) {
              const str = showSpacedTextBuffer.join("");
              showSpacedTextBuffer.length = 0;
`,
    to: `            if (spacedText !== null) {
              const str = spacedText;
              spacedText = null;
`,
  },
];
