import { z } from 'zod';
import type { JudgementArea, StatedGrade } from '../../model/judgements.ts';
import { judgementField, type LetterRecord } from '../../model/record.ts';
import { pageNumber } from '../../model/scalars.ts';
import { type Column, type Columns, columnFor } from './table.ts';

const column = columnFor<LetterRecord>();

/** In the words of the sector's summary; empty where the report should grade and the grade was not read. */
const gradeWords = (grade: StatedGrade | undefined): string | null =>
  grade?.replaceAll('-', ' ') ?? null;

const grade = (area: JudgementArea): Column<LetterRecord> =>
  column(
    z
      .string()
      .nullable()
      .describe(
        `Grade of judgements.${area}, in words; "not stated" where such reports have none, empty where it was not read.`,
      ),
    ({ letter }) => gradeWords(letter.judgements[area]),
  );

const page = (area: JudgementArea): Column<LetterRecord> =>
  column(
    pageNumber.nullable().describe(`Page that states judgements.${area}.`),
    ({ letter }) => letter.evidence[judgementField(area)]?.at(-1)?.page ?? null,
  );

/** Under the names of the sector's published summary. */
export const gradeColumns: Columns<LetterRecord> = {
  overall_effectiveness_grade: grade('overall'),
  impact_of_leaders_grade: grade('leadership'),
  help_and_protection_grade: grade('helpAndProtection'),
  in_care_grade: grade('inCare'),
  care_and_permanence_grade: grade('careAndPermanence'),
  care_leavers_grade: grade('careLeavers'),
  adoption_grade: grade('adoption'),
  lscb_grade: grade('lscb'),
  overall_effectiveness_page: page('overall'),
  impact_of_leaders_page: page('leadership'),
  help_and_protection_page: page('helpAndProtection'),
  in_care_page: page('inCare'),
  care_and_permanence_page: page('careAndPermanence'),
  care_leavers_page: page('careLeavers'),
  adoption_page: page('adoption'),
  lscb_page: page('lscb'),
};
