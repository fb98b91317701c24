import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createMeasureFinder } from '../../../src/extract/measures/find-measures.ts';
import { measureListsSchema } from '../../../src/extract/measures/lists.ts';

const file = new URL('../../../src/rules/measures/lists.yaml', import.meta.url);

export const lists = measureListsSchema.parse(parse(readFileSync(file, 'utf8')));
export const finder = createMeasureFinder(lists);
