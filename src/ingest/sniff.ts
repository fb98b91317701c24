/** What a file holds, judged by its first bytes and never by its name. */
export type Content = 'empty' | 'pdf' | 'a web page' | 'UTF-16 text' | 'binary data' | 'plain text';

const sniffedBytes = 4096;
const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const isUtf16 = (head: Uint8Array): boolean => {
  const mark = (head[0] ?? 0) * 256 + (head[1] ?? 0);
  return mark === 0xfffe || mark === 0xfeff;
};

const isWebPage = (head: string): boolean =>
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/iu.test(
    head,
  );

/** The PDF header may stand anywhere in the first kilobyte (ISO 32000-1, annex H). */
const isPdf = (head: string): boolean => head.slice(0, 1024).includes('%PDF-');

export const sniff = (bytes: Uint8Array): Content => {
  if (bytes.length === 0) return 'empty';
  const head = bytes.subarray(0, sniffedBytes);
  const start = ascii(head);
  if (isPdf(start)) return 'pdf';
  if (isWebPage(start)) return 'a web page';
  if (isUtf16(head)) return 'UTF-16 text';
  return head.includes(0) ? 'binary data' : 'plain text';
};
