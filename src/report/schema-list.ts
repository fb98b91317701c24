import { formatJson } from './json.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';

/** The schemas that there are, or one of them. */
export interface SchemaList {
  readonly schemas: ReadonlyArray<{
    readonly name: string;
    readonly kind: 'output' | 'input';
    readonly what: string;
  }>;
  /** The one that was asked for, as JSON Schema; null where none was. */
  readonly chosen: Readonly<Record<string, unknown>> | null;
}

const heads = [
  ['output', 'What the program writes'],
  ['input', 'What you write'],
] as const;

const listText = ({ schemas }: SchemaList, width: number): string => {
  const nameWidth = Math.max(...schemas.map(({ name }) => name.length)) + 2;
  const indent = ' '.repeat(nameWidth + 2);
  return heads
    .map(([kind, head]) => {
      const lines = schemas
        .filter((schema) => schema.kind === kind)
        .map(({ name, what }) => wrapIndented(what, width, indent, `  ${name.padEnd(nameWidth)}`));
      return [head, ...lines].join('\n');
    })
    .join('\n\n');
};

/** A schema is JSON in every format. */
export const formatSchemaText = (list: SchemaList, { width }: ReportOptions): string =>
  list.chosen === null ? `${listText(list, width)}\n` : formatJson(list.chosen);

export const formatSchemaJson = ({ schemas, chosen }: SchemaList): string =>
  formatJson(chosen ?? schemas);
