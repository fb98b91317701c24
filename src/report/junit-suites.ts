import type { UnreadFile } from '../model/record.ts';
import { sanitise } from './sanitise.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML 1.0 cannot hold at all: lone surrogates and the two characters that are none. */
const impossible = /\p{Surrogate}|[\uFFFE\uFFFF]/gu;

const escapeXml = (text: string): string =>
  text.replaceAll(impossible, '\uFFFD').replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

/** A test case; `told` has several lines of what became of it, and none where it passes. */
export interface JunitCase {
  readonly name: string;
  readonly result: 'pass' | 'fail' | 'skip' | 'error';
  readonly type: string;
  readonly told: string;
}

export interface JunitSuite {
  readonly name: string;
  /** Where its cases stand in the tree of a build server; the suite's own name if nothing else is said. */
  readonly className?: string;
  readonly cases: readonly JunitCase[];
  /** What else there is to tell, a line each. */
  readonly remarks: readonly string[];
}

/** The first line alone is the message; a reason to skip stands as text, which every reader of JUnit files takes. */
const resultText = ({ result, type, told }: JunitCase): string => {
  const message = `type="${escapeXml(type)}" message="${escapeXml(told.split('\n')[0] ?? '')}"`;
  if (result === 'pass') return '';
  if (result === 'skip') return `<skipped>${escapeXml(told)}</skipped>`;
  return result === 'error'
    ? `<error ${message}/>`
    : `<failure ${message}>${escapeXml(told)}</failure>`;
};

const caseText = (className: string, each: JunitCase): string =>
  `    <testcase classname="${escapeXml(className)}" name="${escapeXml(each.name)}">${resultText(each)}</testcase>\n`;

const count = (suites: readonly JunitSuite[], wanted: JunitCase['result']): number =>
  suites.flatMap(({ cases }) => cases).filter(({ result }) => result === wanted).length;

const suiteText = (suite: JunitSuite): string => {
  const { name, cases, remarks, className = name } = suite;
  const told = remarks.map((line) => `${line}\n`).join('');
  const remarked = told === '' ? '' : `    <system-err>${escapeXml(told)}</system-err>\n`;
  const counts = `tests="${cases.length}" failures="${count([suite], 'fail')}" errors="${count([suite], 'error')}" skipped="${count([suite], 'skip')}"`;
  return `  <testsuite name="${escapeXml(name)}" ${counts}>\n${cases.map((each) => caseText(className, each)).join('')}${remarked}  </testsuite>\n`;
};

/** A suite of files that could not be read, each an error; none where all were. */
export const unreadSuites = (unread: readonly UnreadFile[]): JunitSuite[] => {
  if (unread.length === 0) return [];
  const cases = unread.map(
    ({ path, problem }): JunitCase => ({
      name: sanitise(path),
      result: 'error',
      type: problem.code,
      told: sanitise(problem.message),
    }),
  );
  return [{ name: 'files not read', className: 'files', cases, remarks: [] }];
};

/** JUnit's XML as Jenkins describes it. */
export const junitText = (name: string, suites: readonly JunitSuite[]): string => {
  const tests = suites.flatMap(({ cases }) => cases).length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escapeXml(name)}" tests="${tests}" failures="${count(suites, 'fail')}" errors="${count(suites, 'error')}">\n${suites.map(suiteText).join('')}</testsuites>\n`;
};
