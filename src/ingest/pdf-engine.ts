import { existsSync } from 'node:fs';

type Front = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'PDFWorker'>;
type Engine = typeof import('pdfjs-dist/legacy/build/pdf.worker.mjs');

/** Both halves of pdf.js: one asks for pages, the other reads files. */
export interface PdfEngine {
  readonly getDocument: Front['getDocument'];
  readonly PDFWorker: Front['PDFWorker'];
  readonly WorkerMessageHandler: Engine['WorkerMessageHandler'];
}

/** The build leaves a copy of pdf.js here that reads the same more quickly; sources have none. */
const quickEngine = new URL('./quick-engine/', import.meta.url);

const halves = (): Promise<[Front, Engine]> => {
  if (!existsSync(quickEngine))
    return Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    ]);
  return Promise.all([
    import(new URL('pdf.mjs', quickEngine).href),
    import(new URL('pdf.worker.mjs', quickEngine).href),
  ]);
};

export const loadEngine = async (): Promise<PdfEngine> => {
  const [{ getDocument, PDFWorker }, { WorkerMessageHandler }] = await halves();
  return { getDocument, PDFWorker, WorkerMessageHandler };
};
