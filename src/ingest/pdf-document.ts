import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputError } from '../model/errors.ts';
import { loadEngine, type PdfEngine } from './pdf-engine.ts';
import { withoutFontPrograms } from './pdf-fonts.ts';
import { PdfPort } from './pdf-port.ts';

let library: Promise<PdfEngine> | undefined;

/** The import fails without this class, which only drawing needs; the native canvas that has it is 30 MB. */
const provideDrawingClass = (): void => {
  if ('DOMMatrix' in globalThis) return;
  Object.defineProperty(globalThis, 'DOMMatrix', { value: class {}, configurable: true });
};

/** The legacy build replaces these for the whole process by slower ones; Node has no need of them. */
const keepNatives = async <T>(load: () => Promise<T>): Promise<T> => {
  const { parse, stringify } = JSON;
  const { push } = Array.prototype;
  const loaded = await load();
  Object.assign(JSON, { parse, stringify });
  Object.defineProperty(Array.prototype, 'push', {
    value: push,
    writable: true,
    configurable: true,
  });
  return loaded;
};

const endMark = '%%EOF';

/** True where the file lacks the mark that ends a PDF: pdf.js would go on with whatever text is left. */
const breaksOff = (bytes: Uint8Array): boolean =>
  !Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048)))
    .toString('latin1')
    .includes(endMark);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** pdf.js and pdf-parse report trouble by the error's name; what has no such name is our own fault and passes through. */
const expected = new Set([
  'InvalidPDFException',
  'FormatError',
  'UnknownErrorException',
  'ResponseException',
  'XRefParseException',
  'XRefEntryException',
  'MissingDataException',
]);

/** True of what pdf.js throws for what is wrong with a file. */
const isTroubleOfPdf = (error: unknown): boolean => expected.has(nameOf(error));

/**
 * pdf.js asks for several pages or fonts at once and, where one is damaged, leaves the failures of the others to nobody,
 * which would end the process. What is waited for tells of the file; any other failure does what it did before.
 */
const passOverLeftFailures = (): void => {
  process.on('unhandledRejection', (error) => {
    if (!isTroubleOfPdf(error) && process.listenerCount('unhandledRejection') === 1) throw error;
  });
};

const loadLibrary = (): Promise<PdfEngine> => {
  library ??= keepNatives(() => {
    provideDrawingClass();
    passOverLeftFailures();
    return loadEngine();
  });
  return library;
};

const asInputError = (error: unknown): unknown => {
  const name = nameOf(error);
  if (name === 'PasswordException') return new InputError('encrypted-pdf', '', { cause: error });
  if (!isTroubleOfPdf(error) || !(error instanceof Error)) return error;
  const reason = (error.message.split('\n')[0] ?? '').replace(/[.\s]+$/u, '');
  return new InputError('damaged-pdf', reason, { cause: error });
};

/** The longest report has a hundred; a file of a kilobyte can say that it has millions. */
const mostPages = { count: 5000, words: '5,000 pages' };

const checked = (document: PDFDocumentProxy): PDFDocumentProxy => {
  const { numPages } = document;
  if (numPages < 1) throw new InputError('damaged-pdf', 'it has no pages');
  if (numPages > mostPages.count) throw new InputError('too-large', mostPages.words);
  return document;
};

/**
 * Opens a PDF, hands it to `use`, and frees it whatever happens.
 *
 * @throws InputError `truncated-pdf`, `encrypted-pdf`, `damaged-pdf`, or `too-large` for one of more than 5,000 pages
 */
export const withPdf = async <T>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> => {
  if (breaksOff(bytes)) throw new InputError('truncated-pdf');
  const { getDocument, PDFWorker, WorkerMessageHandler } = await loadLibrary();
  const port = new PdfPort();
  WorkerMessageHandler.initializeFromPort(port);
  // Its types ask for a real thread; it uses no more than three methods of one.
  const worker = PDFWorker.create({ port: port as unknown as Worker, verbosity: 0 });
  const data = withoutFontPrograms(bytes);
  const task = getDocument({ data, stopAtErrors: true, verbosity: 0, worker });
  try {
    return await use(checked(await task.promise));
  } catch (error) {
    throw asInputError(error);
  } finally {
    await task.destroy();
    worker.destroy();
  }
};
