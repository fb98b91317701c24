import type { z } from 'zod';
import {
  type FieldDescription,
  fieldOfNode,
  type SchemaNode,
  schemaTree,
  withoutNull,
} from '../model/field-description.ts';

export interface NamedField extends FieldDescription {
  /** 'letters[].findings[].evidence.quote': `[]` for each of a list, `{}` for each value under a key. */
  readonly field: string;
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** What stands inside a node: its keys, the items of a list, the values of a table. */
const childrenOf = (
  node: SchemaNode,
  path: string,
): ReadonlyArray<readonly [string, SchemaNode]> => {
  const { properties, items, additionalProperties: values } = node;
  return [
    ...Object.entries(properties ?? {}).map(([key, child]) => [join(path, key), child] as const),
    ...(items ? [[`${path}[]`, items] as const] : []),
    ...(typeof values === 'object' ? [[`${path}{}`, values] as const] : []),
  ];
};

const alternativesOf = (node: SchemaNode): readonly SchemaNode[] => {
  const some = withoutNull(node);
  return [some, ...(some.anyOf ?? []).map(withoutNull)];
};

const isNested = (node: SchemaNode): boolean =>
  alternativesOf(node).some((each) => childrenOf(each, '').length > 0);

/** A list of plain values is told of by the list itself. */
const isTold = (path: string, node: SchemaNode): boolean => !path.endsWith('[]') || isNested(node);

const fieldsIn = (node: SchemaNode, path: string): NamedField[] =>
  alternativesOf(node).flatMap((alternative) =>
    childrenOf(alternative, path).flatMap(([at, child]) => [
      ...(isTold(at, child) && !at.endsWith('[]') ? [{ field: at, ...fieldOfNode(child) }] : []),
      ...fieldsIn(child, at),
    ]),
  );

/** Every field of a JSON, from the outside in, in the order in which it is written. */
export const fieldsOf = (schema: z.core.$ZodType, io: 'input' | 'output'): NamedField[] => {
  const seen = new Map<string, NamedField>();
  for (const each of fieldsIn(schemaTree(schema, io), ''))
    if (!seen.has(each.field)) seen.set(each.field, each);
  return [...seen.values()];
};
