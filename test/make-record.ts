import { hash } from 'node:crypto';
import type { Authority, Finding, Letter, LetterRecord, Measure } from '../src/model/record.ts';

/** Hand-made records for tests: only what a case is about is named, the rest is plain and valid. */
export const sunderland: Authority = {
  name: 'Sunderland',
  urn: '80543',
  onsCode: 'E08000024',
  region: 'North East',
  asWritten: 'Sunderland City Council',
};
export const reading: Authority = {
  name: 'Reading',
  urn: '80523',
  onsCode: 'E06000038',
  region: 'South East',
  asWritten: 'Reading Borough Council',
};

type Part<T> = { [K in keyof T]?: T[K] | undefined };

const evidenceOf = (quote: string, start: number, page: number): Finding['evidence'] => ({
  quote,
  page,
  paragraph: 1,
  start,
  end: start + quote.length,
  prefix: '',
  suffix: '',
});

export interface FindingPart extends Part<Omit<Finding, 'evidence'>> {
  quote?: string;
  page?: number;
  start?: number;
}

export const makeFinding = (part: FindingPart = {}): Finding => {
  const { quote = 'Agency staff remain high.', page = 1, start = 0, ...rest } = part;
  const evidence = evidenceOf(quote, start, page);
  const because = [{ rule: 'agency-staff/agency', text: 'Agency', start, end: start + 6 }];
  return {
    id: `f-${start}`,
    theme: 'agency-staff',
    polarity: 'weakness',
    direction: 'none',
    time: 'current',
    source: 'inspectors',
    kind: 'finding',
    section: 'Findings',
    anaphoric: false,
    measureIds: [],
    because,
    ...stripUndefined(rest),
    evidence,
  };
};

export interface MeasurePart extends Part<Omit<Measure, 'evidence'>> {
  quote?: string;
  page?: number;
  start?: number;
}

export const makeMeasure = (part: MeasurePart = {}): Measure => {
  const { quote = 'agency staff, at 50%', page = 1, start = 0, ...rest } = part;
  return {
    id: `m-${start}`,
    theme: 'agency-staff',
    subject: 'agency staff',
    value: 50,
    valueMax: null,
    unit: 'percent',
    comparator: 'eq',
    previous: null,
    denominator: null,
    scope: null,
    reportedBy: 'inspectors',
    ...stripUndefined(rest),
    evidence: evidenceOf(quote, start, page),
  };
};

export interface RecordPart {
  path?: string;
  sha256?: string;
  textSha256?: string;
  mediaType?: LetterRecord['source']['mediaType'];
  letter?: Part<Omit<Letter, 'visit'>>;
  visit?: Part<Letter['visit']>;
  findings?: LetterRecord['findings'];
  measures?: LetterRecord['measures'];
  problems?: LetterRecord['problems'];
}

const sha256Of = (text: string): string => hash('sha256', text, 'hex');

const plainLetter: Omit<Letter, 'visit'> = {
  kind: 'monitoring-visit',
  authority: sunderland,
  provider: null,
  letterDate: '2017-11-16',
  inspectors: ['Ann Example'],
  signatory: 'Ann Example',
  addressee: null,
  framework: null,
  focus: [],
  priorityActions: false,
  inspection: null,
  judgements: {},
  sections: [],
  evidence: {},
};

const plainVisit: Letter['visit'] = {
  number: 5,
  start: '2017-10-17',
  end: '2017-10-18',
  since: { judgement: 'inadequate', month: '2015-07' },
  underProvider: null,
};

export const makeRecord = (part: RecordPart = {}): LetterRecord => ({
  schemaVersion: '1.0',
  source: {
    path: part.path ?? 'letters/sunderland-5.pdf',
    sha256: part.sha256 ?? 'a'.repeat(64),
    mediaType: part.mediaType ?? 'application/pdf',
    pages: 3,
    textSha256: part.textSha256 ?? sha256Of(`text of ${part.path}`),
  },
  letter: {
    ...plainLetter,
    ...stripUndefined(part.letter ?? {}),
    visit: { ...plainVisit, ...stripUndefined(part.visit ?? {}) },
  },
  findings: part.findings ?? [],
  measures: part.measures ?? [],
  problems: part.problems ?? [],
});

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what a case does not name, so that the plain value stands. */
function stripUndefined<T extends object>(part: T): Defined<T> {
  const kept: Defined<T> = {};
  for (const key in part) {
    const value = part[key];
    if (value !== undefined) Object.assign(kept, { [key]: value });
  }
  return kept;
}
