import { z } from 'zod';
import { type FieldNote, fieldNotes } from './field-notes.ts';

export const fieldTypes = [
  'text',
  'integer',
  'number',
  'boolean',
  'date',
  'list',
  'object',
  'any',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What a field or a column holds. */
export interface FieldDescription {
  readonly type: FieldType;
  readonly unit: string | null;
  /** The values that it can have, where they are few and fixed. */
  readonly values: readonly string[] | null;
  /** Whether it can be null: empty in a table. */
  readonly nullable: boolean;
  readonly meaning: string;
}

/** A schema as JSON Schema with the notes of its fields; only the keys that descriptions are made of. */
const nodeShape = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  unit: z.string().optional(),
  isDay: z.boolean().optional(),
  $ref: z.string().optional(),
  required: z.array(z.string()).optional(),
  get anyOf() {
    return z.array(nodeShape).optional();
  },
  get items() {
    return nodeShape.optional();
  },
  get properties() {
    return z.record(z.string(), nodeShape).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), nodeShape]).optional();
  },
});
export type SchemaNode = z.infer<typeof nodeShape>;

/** A schema as a tree that fields can be read from. `io` as in JSON Schema: what is written, or what a user writes. */
export const schemaTree = (schema: z.core.$ZodType, io: 'input' | 'output'): SchemaNode =>
  nodeShape.parse(
    z.toJSONSchema(schema, {
      io,
      override: ({ zodSchema, jsonSchema }) => {
        const note: FieldNote | undefined = fieldNotes.get(zodSchema);
        if (note) Object.assign(jsonSchema, note);
      },
    }),
  );

const typesOf = ({ type }: SchemaNode): readonly string[] => [type ?? []].flat();

const isNull = (node: SchemaNode): boolean => typesOf(node).includes('null');
const isOnlyNull = (node: SchemaNode): boolean => node.type === 'null';

/** The node without its "or null". */
export const withoutNull = (node: SchemaNode): SchemaNode => {
  const [only, ...others] = (node.anyOf ?? []).filter((each) => !isOnlyNull(each));
  if (!only || others.length > 0) return node;
  const { anyOf: _, ...outer } = node;
  return { ...only, ...outer };
};

const typeNames: Readonly<Record<string, FieldType>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};

const typeOf = (node: SchemaNode): FieldType => {
  if (node.isDay) return 'date';
  if (node.enum) return 'text';
  const [type] = typesOf(node).filter((each) => each !== 'null');
  if (type !== undefined) return typeNames[type] ?? 'any';
  // One value or several: a list.
  return (node.anyOf ?? []).some((each) => each.type === 'array') ? 'list' : 'any';
};

/** What a list holds, or what a value can be: where the node itself says nothing, they do. */
const partsOf = ({ items, anyOf }: SchemaNode): readonly SchemaNode[] => [
  ...(items ? [items] : []),
  ...(anyOf ?? []),
];

const valuesOf = (node: SchemaNode): string[] | null => {
  const several = partsOf(node).find((each) => each.enum)?.enum;
  const values = node.enum ?? (node.const === undefined ? several : [node.const]);
  return values ? values.map(String) : null;
};

export const fieldOfNode = (given: SchemaNode): FieldDescription => {
  const node = withoutNull(given);
  return {
    type: typeOf(node),
    unit: [node, ...partsOf(node)].find((each) => each.unit)?.unit ?? null,
    values: valuesOf(node),
    nullable: isNull(given) || (given.anyOf ?? []).some(isNull),
    meaning: [node, ...partsOf(node)].find((each) => each.description)?.description ?? '',
  };
};

/** What a value of this schema is, as a field of a table. */
export const fieldOf = (schema: z.core.$ZodType): FieldDescription =>
  fieldOfNode(schemaTree(schema, 'output'));
