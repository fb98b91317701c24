/** A PDF put together by hand, object by object, so that it can hold what no writer of PDF would write. */

type Value = string | Uint8Array;

const bytesOf = (value: Value): Uint8Array =>
  typeof value === 'string' ? Buffer.from(value, 'latin1') : value;

/** Objects numbered from 1, the first of them the catalog → bytes, with a table of where each of them stands. */
export const pdfOf = (objects: readonly Value[]): Uint8Array => {
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const add = (value: Value): void => {
    const bytes = bytesOf(value);
    parts.push(bytes);
    length += bytes.length;
  };
  add('%PDF-1.7\n');
  for (const [index, object] of objects.entries()) {
    places.push(length);
    add(`${index + 1} 0 obj\n`);
    add(object);
    add('\nendobj\n');
  }
  const table = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
};

/** A stream object; `entries` are what its dictionary has besides the length. */
export const streamOf = (data: Value, entries = ''): Uint8Array => {
  const bytes = bytesOf(data);
  return Buffer.concat([
    bytesOf(`<< /Length ${bytes.length} ${entries} >>\nstream\n`),
    bytes,
    bytesOf('\nendstream'),
  ]);
};

export const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** Drawing of one line of text. */
export const drawing = (text: string): string => `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;

/** A page below object 2 that draws object 4 with the font that object 5 is. */
export const page =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';

export interface OnePage {
  /** What the catalog has besides its pages. */
  readonly catalog?: string;
  /** What the page draws: a stream object. */
  readonly contents?: Value;
  /** Objects from 6 on. */
  readonly others?: readonly Value[];
  readonly pages?: string;
}

/** A file of one page, with something odd in it. */
export const onePagePdf = ({
  catalog = '',
  contents = streamOf(drawing('Dear Ms Example')),
  others = [],
  pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
}: OnePage): Uint8Array =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, pages, page, contents, font, ...others]);
