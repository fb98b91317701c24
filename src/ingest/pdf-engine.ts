import { existsSync } from 'node:fs';

export type PdfEngine = typeof import('pdfjs-dist/legacy/build/pdf.worker.mjs');

/** The build leaves a copy of pdf.js here that reads the same more quickly; sources have none. */
const quickEngine = new URL('./quick-engine/pdf.worker.mjs', import.meta.url);

/** The half of pdf.js that reads files. */
export const loadEngine = (): Promise<PdfEngine> =>
  existsSync(quickEngine)
    ? import(quickEngine.href)
    : import('pdfjs-dist/legacy/build/pdf.worker.mjs');
