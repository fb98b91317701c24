import { z } from 'zod';
import { directionSchema, polaritySchema } from './vocabulary.ts';

const themeLabelSchema = z.object({
  theme: z.string().min(1).describe('Identifier of the theme.'),
  polarity: polaritySchema,
  direction: directionSchema.default('none'),
});
export type ThemeLabel = z.infer<typeof themeLabelSchema>;

const measureLabelSchema = z.object({
  value: z.number().describe('The number that the sentence gives.'),
  unit: z.string().min(1).describe('Its unit, as in the records.'),
});

const sentenceLabelSchema = z.object({
  id: z.int().describe('The id of the sentence.'),
  labels: z.array(themeLabelSchema).default([]).describe('What the sentence finds.'),
  measures: z.array(measureLabelSchema).default([]).describe('The figures that it gives.'),
});

/** A letter whose sentences somebody has read and labelled; keys beyond these are the labeller's own. */
export const labelledLetterSchema = z
  .object({
    key: z.string().min(1).describe('The name under which the letter is reported.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in lower-case hexadecimal')
      .describe('SHA-256 of the bytes of the letter.'),
    sentences: z
      .array(
        z.object({
          id: z.int().describe('Any whole number, once in the letter.'),
          text: z.string().describe('The words of the sentence.'),
        }),
      )
      .describe('The sentences that were labelled.'),
    labels: z.array(sentenceLabelSchema).describe('An entry a sentence, in the same order.'),
  })
  .refine(
    ({ sentences, labels }) =>
      sentences.length === labels.length &&
      sentences.every(({ id }, index) => id === labels[index]?.id),
    { path: ['labels'], message: 'one entry a sentence, with the same ids in the same order' },
  );
export type LabelledLetter = z.infer<typeof labelledLetterSchema>;
