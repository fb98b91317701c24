import { describe, expect, it } from 'vitest';
import { describedTables } from '../../src/report/tables/all-tables.ts';
import { fieldsOf } from '../../src/schema/fields-of.ts';
import { publishedSchemas } from '../../src/schema/published-schemas.ts';

const fieldOfRecord = (field: string) => {
  const record = publishedSchemas.find(({ name }) => name === 'record');
  return fieldsOf(record?.schema ?? expect.fail(), 'output').find((each) => each.field === field);
};

describe('the fields of a JSON', () => {
  it.each(publishedSchemas.map(({ name, schema, kind }) => ({ name, schema, kind })))(
    'of $name all say what they mean',
    ({ schema, kind }) => {
      const fields = fieldsOf(schema, kind);
      expect(fields.length).toBeGreaterThan(0);
      expect(fields.filter(({ meaning }) => meaning.trim() === '')).toEqual([]);
    },
  );

  it('are told with path, type, unit and values', () => {
    expect(fieldOfRecord('findings[].evidence.start')).toEqual({
      field: 'findings[].evidence.start',
      type: 'integer',
      unit: 'UTF-16 code units, from 0',
      values: null,
      nullable: false,
      meaning: 'First UTF-16 code unit in the canonical text, from 0.',
    });
    expect(fieldOfRecord('letter.letterDate')).toMatchObject({ type: 'date', nullable: true });
    expect(fieldOfRecord('measures[].valueMax')).toMatchObject({ type: 'number', nullable: true });
    expect(fieldOfRecord('letter.framework')).toMatchObject({ values: ['ILACS', 'SIF'] });
    expect(fieldOfRecord('coverage.blocked{}')).toMatchObject({
      type: 'integer',
      unit: 'sentences',
    });
    expect(fieldOfRecord('letter.inspectors')).toMatchObject({ type: 'list' });
    expect(fieldOfRecord('letter.inspectors[]')).toBeUndefined();
  });
});

describe('the columns of the tables', () => {
  it.each(describedTables())('of $name all say what they mean, once each', ({ fields }) => {
    expect(fields.filter(({ meaning }) => meaning.trim() === '')).toEqual([]);
    expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
  });

  it('have names that a database takes without quoting', () => {
    const names = describedTables().flatMap(({ fields }) => fields.map(({ field }) => field));
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/u.test(name))).toEqual([]);
  });
});
