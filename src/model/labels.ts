import { z } from 'zod';
import { directionSchema, polaritySchema } from './vocabulary.ts';

const themeLabelSchema = z.object({
  theme: z.string().min(1),
  polarity: polaritySchema,
  direction: directionSchema.default('none'),
});
export type ThemeLabel = z.infer<typeof themeLabelSchema>;

const measureLabelSchema = z.object({ value: z.number(), unit: z.string().min(1) });

const sentenceLabelSchema = z.object({
  id: z.int(),
  labels: z.array(themeLabelSchema).default([]),
  measures: z.array(measureLabelSchema).default([]),
});

/** A letter whose sentences somebody has read and labelled; keys beyond these are the labeller's own. */
export const labelledLetterSchema = z
  .object({
    key: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in lower-case hexadecimal'),
    sentences: z.array(z.object({ id: z.int(), text: z.string() })),
    labels: z.array(sentenceLabelSchema),
  })
  .refine(
    ({ sentences, labels }) =>
      sentences.length === labels.length &&
      sentences.every(({ id }, index) => id === labels[index]?.id),
    { path: ['labels'], message: 'one entry a sentence, with the same ids in the same order' },
  );
export type LabelledLetter = z.infer<typeof labelledLetterSchema>;
