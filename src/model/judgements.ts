import { z } from 'zod';

/** What a report grades, under names that stay the same from 2013 on, in the order in which tables show them. */
export const judgementAreas = [
  'overall',
  'helpAndProtection',
  'careAndPermanence',
  'inCare',
  'careLeavers',
  'adoption',
  'leadership',
  'lscb',
] as const;
export type JudgementArea = (typeof judgementAreas)[number];

/** `adequate` stood between good and inadequate until 2013. */
export const grades = [
  'outstanding',
  'good',
  'requires-improvement',
  'adequate',
  'inadequate',
] as const;
export type Grade = (typeof grades)[number];

export const statedGradeSchema = z
  .enum([...grades, 'not-stated'])
  .nullable()
  .describe(
    'not-stated where reports of this kind do not grade it; null where this one should and it was not read, which a problem says.',
  );
export type StatedGrade = z.infer<typeof statedGradeSchema>;

export const judgementsSchema = z
  .partialRecord(z.enum(judgementAreas), statedGradeSchema)
  .describe(
    'Grades of an inspection report, every area; empty for letters. careAndPermanence, adoption and lscb (the review of the safeguarding board) are areas of the single inspection framework, inCare of ILACS, where it takes in care leavers until 2022.',
  );
export type Judgements = z.infer<typeof judgementsSchema>;

/** How reports of one kind grade; named by what their tables hold. */
export const reportVariants = [
  'single-inspection-and-board-review',
  'single-inspection',
  'three-areas-and-overall',
  'four-areas-and-overall',
  'four-areas',
  'child-protection',
] as const;

export const inspectionSchema = z
  .strictObject({
    variant: z
      .enum(reportVariants)
      .nullable()
      .describe(
        'The single inspection framework with or without the review of the safeguarding board; ILACS with care leavers graded among children in care (until 2022), apart (from 2023), and without an overall grade (from 2026); the inspection of child protection alone (until 2013). Null where the grades were not read.',
      ),
    isReinspection: z.boolean().describe('True where the title says so.'),
  })
  .describe('What kind of inspection a report is of.');
export type Inspection = z.infer<typeof inspectionSchema>;

/** Areas of judgement in words. */
export const areaText: Readonly<Record<JudgementArea, string>> = {
  overall: 'overall',
  helpAndProtection: 'help and protection',
  careAndPermanence: 'children looked after and permanence',
  inCare: 'children in care',
  careLeavers: 'care leavers',
  adoption: 'adoption',
  leadership: 'leadership',
  lscb: 'safeguarding children board',
};
