import type { DataDictionary, Described } from '../model/data-dictionary.ts';
import { UsageError } from '../model/errors.ts';
import { schemaVersion } from '../model/schema-version.ts';
import { describedTables } from '../report/tables/all-tables.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { type PublishedSchema, publishedSchemas } from '../schema/published-schemas.ts';
import { unknownDescribed } from './messages.ts';

const describedJson = ({ name, kind, what, schema }: PublishedSchema): Described => ({
  name,
  form: kind,
  what,
  fields: fieldsOf(schema, kind).map(({ values, ...field }) => ({
    ...field,
    values: values && [...values],
  })),
});

/**
 * What every column and field means, or those of the table or form of JSON named.
 *
 * @throws UsageError where there is none of that name
 */
export const dataDictionary = (name: string | undefined): DataDictionary => {
  const all = [...describedTables(), ...publishedSchemas.map(describedJson)];
  const described = name === undefined ? all : all.filter((each) => each.name === name);
  if (name !== undefined && described.length === 0)
    throw new UsageError(
      unknownDescribed(
        name,
        all.map((each) => each.name),
      ),
    );
  return { schemaVersion, described };
};
