// What is left of a document when it is closed.
export const identifiers = [
  {
    // A class made for one document is remembered with all that it can reach until the next full collection, as what V8
    // notes of a class lives long from the start.
    from: `    this._globalIdFactory = class {
      static getDocId() {
        return \`g_\${pdfManager.docId}\`;
      }
      static createFontId() {
        return \`f\${++idCounters.font}\`;
      }
      static createObjId() {
        unreachable("Abstract method \`createObjId\` called.");
      }
      static getPageObjId() {`,
    to: `    this._globalIdFactory = {
      getDocId() {
        return \`g_\${pdfManager.docId}\`;
      },
      createFontId() {
        return \`f\${++idCounters.font}\`;
      },
      createObjId() {
        unreachable("Abstract method \`createObjId\` called.");
      },
      getPageObjId() {`,
  },
  {
    from: `    this._localIdFactory = class extends globalIdFactory {
      static createObjId() {
        return \`p\${pageIndex}_\${++idCounters.obj}\`;
      }
      static getPageObjId() {`,
    to: `    this._localIdFactory = {
      ...globalIdFactory,
      createObjId() {
        return \`p\${pageIndex}_\${++idCounters.obj}\`;
      },
      getPageObjId() {`,
  },
];
