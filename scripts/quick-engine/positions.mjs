// Where text stands, which pdf.js works out several times for every character.
export const positions = [
  {
    // Each time two arrays of six numbers for nothing. The same operations, in the same order.
    from: `    function getCurrentTextTransform() {
      const font = textState.font;
      const tsm = [textState.fontSize * textState.textHScale, 0, 0, textState.fontSize, 0, textState.textRise];
`,
    to: `    // Whoever keeps what is put in here takes a copy.
    const placeNow = sixNumbers(), placeBefore = sixNumbers();
    function getCurrentTextTransform(into = sixNumbers()) {
      const font = textState.font;
      const t0 = textState.fontSize * textState.textHScale, t5 = textState.textRise;
      let t3 = textState.fontSize;
`,
  },
  {
    from: `          tsm[3] *= glyphHeight * textState.fontMatrix[3];
        }
      }
      return Util.transform(textState.ctm, Util.transform(textState.textMatrix, tsm));
`,
    to: `          t3 *= glyphHeight * textState.fontMatrix[3];
        }
      }
      const outer = textState.ctm, inner = textState.textMatrix;
      const a = inner[0] * t0 + inner[2] * 0, b = inner[1] * t0 + inner[3] * 0;
      const c = inner[0] * 0 + inner[2] * t3, d = inner[1] * 0 + inner[3] * t3;
      const e = inner[0] * 0 + inner[2] * t5 + inner[4], f = inner[1] * 0 + inner[3] * t5 + inner[5];
      const o0 = outer[0], o1 = outer[1], o2 = outer[2], o3 = outer[3];
      into[0] = o0 * a + o2 * b;
      into[1] = o1 * a + o3 * b;
      into[2] = o0 * c + o2 * d;
      into[3] = o1 * c + o3 * d;
      into[4] = o0 * e + o2 * f + outer[4];
      into[5] = o1 * e + o3 * f + outer[5];
      return into;
`,
  },
  {
    from: `      const currentTransform = getCurrentTextTransform();
      let posX`,
    to: `      const currentTransform = getCurrentTextTransform(placeNow);
      let posX`,
  },
  {
    from: `          textChunk.prevTransform = getCurrentTextTransform();
`,
    to: `          textChunk.prevTransform = getCurrentTextTransform(placeBefore);
`,
  },
  {
    from: `        str: " ",
        dir: "ltr",
        width,
        height,
        transform,
`,
    to: `        str: " ",
        dir: "ltr",
        width,
        height,
        transform: transform && transform.slice(),
`,
  },
];
