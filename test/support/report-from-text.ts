/** Reports in our own words, in the layout of their years; only what a case is about is named. */
export interface ReportText {
  readonly title?: readonly string[];
  readonly dates?: string;
  readonly published?: string;
  /** What stands between the dates and the first chapter. */
  readonly front?: readonly string[];
  readonly body?: readonly string[];
  readonly team?: readonly string[];
}

const joined = (parts: readonly string[]): string =>
  parts.filter((words) => words !== '').join('\n\n');

/** A report of the single inspection framework; paragraphs as a tagged PDF gives them. */
export const singleInspection = ({
  title = [
    'Rotherham Metropolitan Borough Council',
    'Inspection of services for children in need of help and protection, children looked after and care leavers',
  ],
  dates = 'Inspection date: 4 June 2016 – 2 July 2016',
  published = 'Report published: 5 September 2016',
  front = singleFront({}),
  body = ['Executive summary', 'Social workers visit children often.'],
  team = ['The inspection team', 'Lead inspector: Odette Farran HMI'],
}: ReportText = {}): string => joined([...title, dates, published, ...front, ...body, ...team]);

/** The overall sentence and the table of the single inspection framework. */
export const singleFront = ({
  overall = 'Children’s services in Rotherham require improvement to be good',
  protection = 'Requires improvement',
  permanence = 'Inadequate',
  adoption = 'Good',
  leavers = 'Outstanding',
  leadership = 'Good',
}: Readonly<Record<string, string>>): string[] => [
  overall,
  '1. Children who need help and protection',
  protection,
  '2. Children looked after and achieving permanence',
  permanence,
  '2.1 Adoption performance',
  adoption,
  '2.2 Experiences and progress of care leavers',
  leavers,
  '3. Leadership, management and governance',
  leadership,
];

/** A report of ILACS; `rows` are names of areas and grades, one after the other. */
export const laterReport = ({
  title = ['Inspection of Rotherham local authority children’s services'],
  dates = 'Inspection dates: 10 to 21 June 2024',
  front = laterFront,
  body = ['What needs to improve?', '• The timeliness of visits to children.'],
}: ReportText = {}): string =>
  joined([
    ...title,
    dates,
    'Lead inspector: Odette Farran, His Majesty’s Inspector',
    'Judgement',
    'Grade',
    ...front,
    ...body,
  ]);

export const laterFront = [
  'The impact of leaders on social work practice with children and families',
  'Good',
  'The experiences and progress of children who need help and protection',
  'Requires improvement to be good',
  'The experiences and progress of children in care',
  'Outstanding',
  'The experiences and progress of care leavers',
  'Inadequate',
  'Overall effectiveness',
  'Requires improvement to be good',
];
