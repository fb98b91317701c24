import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { drawing, font, onePagePdf, page, pdfOf, streamOf } from './pdf-bytes.ts';

const megabyte = 1024 * 1024;
const times = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => make(index));
const references = (object: number, count: number): string => `${object} 0 R `.repeat(count);

/** So many gigabytes of spaces in some megabytes: one packed megabyte, over and over, as one stream. */
const packedSpaces = (gigabytes: number): Uint8Array => {
  const piece = deflateRawSync(Buffer.alloc(megabyte, ' '), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const [begin, end] = [Buffer.of(0x78, 0xda), Buffer.of(0x03, 0x00)];
  return Buffer.concat([begin, ...Array.from({ length: gigabytes * 1024 }, () => piece), end]);
};

const flate = '/Filter /FlateDecode';

/** A tree of page nodes, each the only child of the one before. */
const deepPages = (depth: number): Uint8Array =>
  onePagePdf({
    pages: '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
    others: times(depth, (index) => {
      const parent = index === 0 ? 2 : index + 5;
      const child = index === depth - 1 ? 3 : index + 7;
      return `<< /Type /Pages /Parent ${parent} 0 R /Kids [${child} 0 R] /Count 1 >>`;
    }),
  });

/** Tags nested so deep, the text of the page in the innermost. */
const deepTags = (depth: number): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page.replace('/Type /Page ', '/Type /Page /StructParents 0 '),
    streamOf(`/P << /MCID 0 >> BDC ${drawing('Dear Ms Example')} EMC`),
    font,
    '<< /Type /StructTreeRoot /K 7 0 R /ParentTree 8 0 R >>',
    '<< /S /Document /P 6 0 R /K 9 0 R >>',
    `<< /Nums [0 [${9 + depth} 0 R]] >>`,
    ...times(depth, (index) => {
      const parent = index === 0 ? 7 : index + 8;
      return `<< /S /Div /P ${parent} 0 R /K ${index + 10} 0 R >>`;
    }),
    `<< /S /P /P ${8 + depth} 0 R /K 0 /Pg 3 0 R >>`,
  ]);

/** Outlines whose every entry is the first child of the one before, and which lead back to the beginning. */
const deepOutline = (depth: number): Uint8Array =>
  onePagePdf({
    catalog: '/Outlines 6 0 R',
    others: [
      '<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1000000 >>',
      ...times(
        depth,
        (index) => `<< /Title (x) /Parent ${index + 6} 0 R /First ${index + 8} 0 R /Next 7 0 R >>`,
      ),
      '<< /Title (x) /First 7 0 R >>',
    ],
  });

/** Each drawing draws the next one twice: so many of them are two to that power. */
const doublingDrawings = (count: number): Uint8Array => {
  const resources = (next: number): string =>
    `/Resources << /Font << /F1 5 0 R >> /XObject << /X ${next} 0 R >> >>`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page.replace('/Resources <<', '/Resources << /XObject << /X 6 0 R >>'),
    streamOf('/X Do /X Do'),
    font,
    ...Array.from({ length: count }, (_, index) =>
      streamOf(
        index === count - 1 ? drawing('Dear Ms Example') : '/X Do /X Do',
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources(index + 7)}`,
      ),
    ),
  ]);
};

/** Pages that the table of objects finds under another number: several go wrong at once. */
const misplacedPages = (): Uint8Array => {
  const pages = '<< /Type /Pages /Kids [3 0 R 6 0 R 7 0 R] /Count 3 >>';
  const file = Buffer.from(onePagePdf({ pages, others: [page, page] })).toString('latin1');
  const renumbered = file.replace('\n6 0 obj', '\n1 0 obj').replace('\n7 0 obj', '\n1 0 obj');
  return new Uint8Array(Buffer.from(renumbered, 'latin1'));
};

/** Runs a script and fetches files when it is opened or printed, if a reader lets it; and has a file attached. */
export const activePdf = (url: string): Uint8Array => {
  const script = String.raw`app.launchURL\("${url}"\); while \(true\) {}`;
  return onePagePdf({
    catalog: [
      `/OpenAction << /S /JavaScript /JS (${script}) /Next << /S /URI /URI (${url}) >> >>`,
      `/AA << /WP << /S /JavaScript /JS (${script}) >> >>`,
      '/Names << /JavaScript << /Names [(a) 6 0 R] >> /EmbeddedFiles << /Names [(a.txt) 7 0 R] >> >>',
    ].join(' '),
    others: [
      `<< /S /JavaScript /JS (${script}) >>`,
      '<< /Type /Filespec /F (a.txt) /EF << /F 8 0 R >> >>',
      streamOf('Words of an attachment.', '/Type /EmbeddedFile'),
    ],
  });
};

/** What its page draws is in a file elsewhere. */
export const elsewherePdf = (url: string): Uint8Array =>
  onePagePdf({ contents: streamOf('', `/F << /FS /URL /F (${url}) >>`) });

/** What somebody could send who wishes the reader ill, by what it is; small files that ask for much. */
export const hostilePdfs = {
  'pages that are counted in millions': () =>
    onePagePdf({ pages: '<< /Type /Pages /Kids [3 0 R] /Count 5000000 >>' }),
  'a page a million times over': () =>
    onePagePdf({
      pages: `<< /Type /Pages /Kids [${references(6, 1000)}] /Count 1000000 >>`,
      others: [`<< /Type /Pages /Parent 2 0 R /Kids [${references(3, 1000)}] /Count 1000 >>`],
    }),
  'fewer pages than none': () =>
    onePagePdf({ pages: '<< /Type /Pages /Kids [3 0 R] /Count -5 >>' }),
  'pages that lead back to themselves': () =>
    onePagePdf({ pages: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }),
  'pages that are not where they should be': misplacedPages,
  'page nodes 20,000 deep': () => deepPages(20_000),
  'tags 20,000 deep': () => deepTags(20_000),
  'an outline 20,000 deep': () => deepOutline(20_000),
  'arrays a million deep, in a drawing': () =>
    onePagePdf({ contents: streamOf(`${'['.repeat(1_000_000)} ${drawing('Dear Ms Example')}`) }),
  'arrays a million deep, in the catalog': () =>
    onePagePdf({ catalog: `/X ${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}` }),
  'dictionaries 100,000 deep': () =>
    onePagePdf({ catalog: `/X ${'<< /A '.repeat(100_000)}1 ${'>> '.repeat(100_000)}` }),
  'drawings that double thirty times': () => doublingDrawings(30),
  'a drawing of two gigabytes': () => onePagePdf({ contents: streamOf(packedSpaces(2), flate) }),
  'a drawing of two gigabytes, packed twice': () =>
    onePagePdf({
      contents: streamOf(
        deflateSync(packedSpaces(2), { level: 9 }),
        '/Filter [/FlateDecode /FlateDecode]',
      ),
    }),
  'words that steer a terminal': () =>
    onePagePdf({ contents: streamOf(drawing('Dear \u001B[31mMs\u009B2J Example')) }),
} as const satisfies Readonly<Record<string, () => Uint8Array>>;
export type HostilePdf = keyof typeof hostilePdfs;
