import { z } from 'zod';
import { noted } from './field-notes.ts';

/** The plain values that records and comparisons are made of, each with its unit. */

export const isoDate = noted(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .describe('A day.'),
  { unit: 'ISO 8601 date', isDay: true },
);

export const isoMonth = noted(
  z
    .string()
    .regex(/^\d{4}-\d{2}$/u)
    .describe('A month.'),
  { unit: 'ISO 8601 month' },
);

export const sha256 = noted(
  z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of the bytes of the file.'),
  { unit: 'lower-case hexadecimal' },
);

export const offset = noted(z.int().min(0), { unit: 'UTF-16 code units, from 0' });

export const pageNumber = noted(z.int().min(1), { unit: 'pages, from 1' });

export const paragraphNumber = noted(z.int().min(1), { unit: 'paragraphs, from 1' });

export const lineNumber = noted(z.int().min(1), { unit: 'lines, from 1' });

export const visitIndex = noted(z.int().min(0), { unit: 'index into `visits`, from 0' });

export const share = noted(z.number().min(0).max(1), { unit: 'share, 0 to 1' });

/** A whole number of what `unit` names. */
export const countOf = (unit: string) => noted(z.int().min(0), { unit });
