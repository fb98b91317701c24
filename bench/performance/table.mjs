const row = (cells) => `| ${cells.join(' | ')} |`;

/** A Markdown table: the first column is text, the others are figures. */
export const table = (head, rows) =>
  [row(head), row(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(row)].join(
    '\n',
  );

export const seconds = (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`;
export const megabytes = (value) => `${Math.round(value)} MB`;
export const times = (value) => `${value.toFixed(2)} ×`;

/** The time of a case, of its processor and its memory; a command that is not Node's tells the first alone. */
export const caseCells = ({ seconds: clock, processor, megabytes: memory }) => [
  seconds(clock),
  processor === undefined ? '' : seconds(processor),
  memory === undefined ? '' : megabytes(memory),
];
