import { statedGradeSchema } from '../../model/judgements.ts';
import {
  authoritySchema,
  type LetterRecord,
  letterSchema,
  sourceSchema,
  visitSchema,
} from '../../model/record.ts';
import { countOf, isoMonth } from '../../model/scalars.ts';
import { joined, joinedBySemicolon, listOf, semicolonList } from './column-values.ts';
import { letterColumns } from './letter-columns.ts';
import { columnFor, type Table } from './table.ts';

const column = columnFor<LetterRecord>();
const { shape } = letterSchema;
const since = visitSchema.shape.since.unwrap().shape;
const underProvider = visitSchema.shape.underProvider.unwrap().shape;
const addressee = shape.addressee.unwrap().shape;

/** Every file that gave a record has one row, also where nothing was found in it. */
export const lettersTable: Table<LetterRecord> = {
  name: 'letters',
  rowIs: 'a letter or report that was read',
  columns: {
    ...letterColumns,
    media_type: column(sourceSchema.shape.mediaType, ({ source }) => source.mediaType),
    pages: column(sourceSchema.shape.pages, ({ source }) => source.pages),
    text_sha256: column(sourceSchema.shape.textSha256, ({ source }) => source.textSha256),
    authority_as_written: column(
      authoritySchema.shape.asWritten.nullable(),
      ({ letter }) => letter.authority?.asWritten ?? null,
    ),
    since_judgement: column(
      since.judgement.nullable().describe('The judgement from which the visits are counted.'),
      ({ letter }) => letter.visit.since?.judgement ?? null,
    ),
    since_month: column(
      isoMonth.nullable().describe('Month of that judgement.'),
      ({ letter }) => letter.visit.since?.month ?? null,
    ),
    provider_visit_number: column(
      underProvider.number.nullable(),
      ({ letter }) => letter.visit.underProvider?.number ?? null,
    ),
    provider_since: column(
      underProvider.since,
      ({ letter }) => letter.visit.underProvider?.since ?? null,
    ),
    inspectors: column(semicolonList('Names, in the order of the letter.'), ({ letter }) =>
      joinedBySemicolon(letter.inspectors),
    ),
    signatory: column(shape.signatory, ({ letter }) => letter.signatory),
    addressee: column(addressee.name.nullable(), ({ letter }) => letter.addressee?.name ?? null),
    addressee_titles: column(addressee.titles, ({ letter }) => letter.addressee?.titles ?? null),
    salutation: column(addressee.salutation, ({ letter }) => letter.addressee?.salutation ?? null),
    framework: column(shape.framework, ({ letter }) => letter.framework),
    focus: column(
      semicolonList('What the visit looked at, in the words of the letter.'),
      ({ letter }) => joinedBySemicolon(letter.focus),
    ),
    priority_actions: column(shape.priorityActions, ({ letter }) => letter.priorityActions),
    overall_grade: column(
      statedGradeSchema.describe(
        'Overall grade; inspection reports only. The table reports has all.',
      ),
      ({ letter }) => letter.judgements.overall ?? null,
    ),
    findings: column(
      countOf('findings').describe('How many it has.'),
      ({ findings }) => findings.length,
    ),
    measures: column(
      countOf('figures').describe('How many it has.'),
      ({ measures }) => measures.length,
    ),
    problem_codes: column(listOf('`code` of what reads oddly in it.'), ({ problems }) =>
      joined(problems.map(({ code }) => code)),
    ),
  },
};
