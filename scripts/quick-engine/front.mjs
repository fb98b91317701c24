// The other half of pdf.js, which asks for pages.
export const front = [
  {
    // The native canvas takes long to load, and nothing is drawn.
    from: `if (isNodeJS) {
  let canvas;
`,
    to: `const pagesAreDrawn = false;
if (isNodeJS && pagesAreDrawn) {
  let canvas;
`,
  },
];
