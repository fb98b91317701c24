import {
  expectedNoProblem,
  factMissing,
  factPresent,
  noSuchProblem,
} from '../model/gate-messages.ts';
import type { FactName, FactsTest, ProblemsTest } from '../model/policy-tests.ts';
import type { Problem } from '../model/problem.ts';
import type { Letter, LetterField, LetterRecord } from '../model/record.ts';
import { type Draft, factEvidence } from './draft.ts';
import type { Examined } from './examined.ts';

interface Fact {
  readonly field: LetterField;
  readonly isPresent: (letter: Letter) => boolean;
}

const facts: Readonly<Record<FactName, Fact>> = {
  authority: { field: 'authority', isPresent: ({ authority }) => authority !== null },
  provider: { field: 'provider', isPresent: ({ provider }) => provider !== null },
  'visit-number': { field: 'visitNumber', isPresent: ({ visit }) => visit.number !== null },
  'visit-dates': { field: 'visitDates', isPresent: ({ visit }) => visit.start !== null },
  since: { field: 'since', isPresent: ({ visit }) => visit.since !== null },
  'letter-date': { field: 'letterDate', isPresent: ({ letterDate }) => letterDate !== null },
  inspectors: { field: 'inspectors', isPresent: ({ inspectors }) => inspectors.length > 0 },
  signatory: { field: 'signatory', isPresent: ({ signatory }) => signatory !== null },
  addressee: { field: 'addressee', isPresent: ({ addressee }) => addressee !== null },
  framework: { field: 'framework', isPresent: ({ framework }) => framework !== null },
  focus: { field: 'focus', isPresent: ({ focus }) => focus.length > 0 },
};

const judgeFact = (record: LetterRecord, name: FactName): Draft => {
  const { field, isPresent } = facts[name];
  const isThere = isPresent(record.letter);
  return {
    record,
    identity: [record.source.sha256, name],
    about: name,
    outcome: isThere ? 'pass' : 'fail',
    found: isThere ? factPresent : factMissing,
    expected: factPresent,
    evidence: factEvidence(record, record.letter.evidence[field] ?? []),
  };
};

/** A case a letter and fact. */
export const judgeFacts = ({ letters }: Examined, { present }: FactsTest): Draft[] =>
  letters.flatMap((record) => present.map((name) => judgeFact(record, name)));

const messagesOf = (problems: readonly Problem[]): string =>
  [...new Set(problems.map(({ message }) => message))].join('; ');

const judgeProblemsOf = (record: LetterRecord, test: ProblemsTest): Draft[] => {
  const codes: readonly string[] = test['none-of'];
  const wanted = record.problems.filter(
    ({ code }) => codes.includes('any') || codes.includes(code),
  );
  const common = { record, expected: expectedNoProblem(codes), evidence: [] };
  if (wanted.length === 0)
    return [
      {
        ...common,
        identity: [record.source.sha256],
        about: 'problems',
        outcome: 'pass',
        found: noSuchProblem,
      },
    ];
  return [...new Set(wanted.map(({ code }) => code))].map((code) => ({
    ...common,
    identity: [record.source.sha256, code],
    about: code,
    outcome: 'fail',
    found: messagesOf(wanted.filter((problem) => problem.code === code)),
  }));
};

/** A case a letter and problem; one for each letter without. */
export const judgeProblems = ({ letters }: Examined, test: ProblemsTest): Draft[] =>
  letters.flatMap((record) => judgeProblemsOf(record, test));
