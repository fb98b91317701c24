import { type CheckReport, checkReportSchema } from '../../src/model/check.ts';
import type { Problem } from '../../src/model/problem.ts';
import { checkFormatters } from '../../src/report/formatters.ts';
import { checkText } from './check-text.ts';

const problem = (
  code: Problem['code'],
  severity: Problem['severity'],
  message: string,
): Problem => ({
  code,
  severity,
  message,
  page: null,
});

const letters = [
  { body: 'Findings\n\nUse of agency staff is still high, at 50%, in <one> team & another.' },
];
const article = `Rotherham Council

Inspectors wrote: “Use of agency staff is still high, at 60%, in <one> team & another.”

They wrote: “Use of agency staff is still high, at 50%.”

They also wrote: “Nobody has ever seen a purple giraffe in that office.”

It was “good”.
`;

/** One altered quotation, one verbatim, one not found, one too short; a file not read, and an article read with doubt. */
export const ciReport = async (text = article): Promise<CheckReport> => {
  const made = await checkText(text, letters);
  const [first] = made.articles;
  if (!first) throw new Error('no article');
  const doubt = problem('main-text-not-found', 'warning', 'the whole page was read');
  return checkReportSchema.parse({
    ...made,
    failOn: ['altered'],
    articles: [{ ...first, article: { ...first.article, problems: [doubt] } }],
    unread: [
      {
        schemaVersion: '1.0',
        path: 'a,b:c.txt',
        problem: problem('empty-file', 'error', 'empty: 5%'),
      },
    ],
  });
};

export const formatted = async (
  report: CheckReport,
  name: keyof typeof checkFormatters,
): Promise<string> =>
  (await checkFormatters[name]())(report, {
    width: 80,
    color: false,
    evidence: false,
    excel: false,
  });
