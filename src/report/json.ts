/** JSON itself escapes C0 controls only. */
const others = /[\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** JSON that steers no terminal: every control is written by its number, so that it is the same when it is read. */
export const withPlainControls = (json: string): string =>
  json.replaceAll(others, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const plainJson = (value: unknown, indent = 0): string =>
  withPlainControls(JSON.stringify(value, null, indent));

export const formatJson = (report: unknown): string => `${plainJson(report, 2)}\n`;
