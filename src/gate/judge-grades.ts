import { noGrade, noGrades } from '../model/gate-messages.ts';
import { type JudgementArea, judgementAreas } from '../model/judgements.ts';
import { judgementField, type LetterRecord } from '../model/record.ts';
import { type Draft, factEvidence } from './draft.ts';
import type { Examined } from './examined.ts';
import { type FoundValue, judgeValue, type ValueTest } from './judge-values.ts';

const gradeIn = ({ letter }: LetterRecord, area: JudgementArea): FoundValue => {
  const grade = letter.judgements[area] ?? 'not-stated';
  if (grade !== 'not-stated') return { value: grade, silence: null };
  return { value: grade, silence: letter.kind === 'inspection-report' ? noGrade : noGrades };
};

/** A case a letter and area; letters between inspections have no grades. */
export const judgeGrades = ({ letters }: Examined, test: ValueTest): Draft[] => {
  const areas = judgementAreas.filter((area) => test.of.includes(area));
  return letters.flatMap((record) =>
    areas.map((area) => {
      const found = gradeIn(record, area);
      return {
        record,
        identity: [record.source.sha256, area, found.value],
        about: area,
        ...judgeValue(found, test),
        evidence: factEvidence(record, record.letter.evidence[judgementField(area)] ?? []),
      };
    }),
  );
};
