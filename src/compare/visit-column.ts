import { judgementAreas } from '../model/judgements.ts';
import { judgementField, type Letter, type LetterRecord } from '../model/record.ts';
import type { VisitColumn, VisitLetter } from '../model/visit-column.ts';
import type { VisitGroup } from './group-visits.ts';
import { findingKey } from './same-letter.ts';

const visitLetter =
  (read: LetterRecord) =>
  (record: LetterRecord): VisitLetter => {
    const known = new Set(read.findings.map(findingKey));
    const shared = record.findings.filter((finding) => known.has(findingKey(finding))).length;
    return {
      path: record.source.path,
      sha256: record.source.sha256,
      textSha256: record.source.textSha256,
      letterDate: record.letter.letterDate,
      isRead: record === read,
      sharedFindings: shared,
      otherFindings: record.findings.length - shared,
    };
  };

const judgementEvidence = ({ evidence }: Letter): VisitColumn['judgementEvidence'] =>
  Object.fromEntries(
    judgementAreas.flatMap((area) => {
      const words = evidence[judgementField(area)];
      return words ? [[area, words]] : [];
    }),
  );

/** The column of one visit; what it counts from is seen beside the others only. */
export const visitColumn = ({
  read,
  readBecause,
  letters,
  sameVisitAs,
}: VisitGroup): VisitColumn => {
  const { letter, source } = read;
  return {
    kind: letter.kind,
    number: letter.visit.number,
    start: letter.visit.start,
    end: letter.visit.end,
    letterDate: letter.letterDate,
    since: letter.visit.since,
    provider: letter.provider,
    authorityAsWritten: letter.authority?.asWritten ?? null,
    focus: letter.focus,
    inspection: letter.inspection,
    judgements: letter.judgements,
    judgementEvidence: judgementEvidence(letter),
    countedFrom: null,
    path: source.path,
    sha256: source.sha256,
    textSha256: source.textSha256,
    mediaType: source.mediaType,
    pages: source.pages,
    readBecause,
    letters: letters.map(visitLetter(read)),
    sameVisitAs,
  };
};
