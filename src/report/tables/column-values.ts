import { z } from 'zod';
import { noted } from '../../model/field-notes.ts';

/** Several values in one cell, as CSV has no lists. */
export const listOf = (meaning: string, between = 'a space') =>
  noted(z.string().describe(meaning), { unit: `list, ${between} between` });

/** The same with a semicolon, for values that hold spaces themselves. */
export const semicolonList = (meaning: string) => listOf(meaning, 'a semicolon');

export const joined = (values: readonly string[]): string => values.join(' ');
export const joinedBySemicolon = (values: readonly string[]): string => values.join('; ');
