import { FormNumbers } from '../../text/form-numbers.ts';
import type { Token } from '../../text/tokens.ts';

/**
 * The small words of English that show where clauses begin and what they hang on. They are grammar and not rules:
 * what praises, criticises or changes is in `rules/cues`.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const auxiliaries = `is are was were has have had do does did can could will would should may might must
  remains remain need needs lack lacks`;

/** Forms that tell a clause from a phrase. Verbs without an auxiliary are too many to list; these are no nouns. */
const finiteVerbs =
  words(`${auxiliaries} continues continue means meant receive receives know knows feel
  feels told said say ensure ensures provide provides enable enables benefit benefits contribute contributes recognise
  understand demonstrate demonstrates identify consider reflect respond attend appear appears become becomes take takes
  make makes helps supports leads limits places allows took led shows works uses impacts depend depends rely relies
  struggle struggles`);

/** Verbs at which the subject of a clause ends; unlike the list above, without forms that are nouns as often. */
const subjectEnders =
  words(`${auxiliaries} continues continue receive receives benefit benefits provide
  provides ensure ensures make makes work works know knows`);

/** What a clause that keeps the subject of the one before begins with, after its word of contrast. */
export const predicateStarts = words(`${auxiliaries} not fail fails`);

export const pronouns = words('this these it they some others those that them');

/** Words that begin a clause after a comma. */
const relatives =
  words(`which who where whose when meaning resulting leading leaving enabling ensuring with so as
  because including`);

/** Words that begin a subordinate clause without a comma before them. */
const inlineSubordinators = words('because so whereby');

/** Words that make a clause the condition, the time or the ground of another. */
const grounds = words('when where if once since because as following given');

/** Words after which a negation tells of a case and not of the service: "children who do not attend". */
export const conditions = words('who whom whose when if unless until what whether before');

/** Marks that part clauses whatever stands around them. */
const hardMarks = words('; : – —');

/** The part that a form can play, each a bit. */
export const role = {
  finiteVerb: 1,
  subjectEnder: 2,
  relative: 4,
  inlineSubordinator: 8,
  ground: 16,
  hardMark: 32,
  comma: 64,
  and: 128,
} as const;

const listed: ReadonlyArray<readonly [number, ReadonlySet<string>]> = [
  [role.finiteVerb, finiteVerbs],
  [role.subjectEnder, subjectEnders],
  [role.relative, relatives],
  [role.inlineSubordinator, inlineSubordinators],
  [role.ground, grounds],
  [role.hardMark, hardMarks],
  [role.comma, words(',')],
  [role.and, words('and')],
];

const roles = new FormNumbers(1, (form) => [
  listed.reduce((bits, [bit, forms]) => (forms.has(form) ? bits | bit : bits), 0),
]);

/** The roles of a token, looked up by its number; none beyond the ends of a sentence. */
export const rolesOf = (token: Token | undefined): number => {
  if (token === undefined) return 0;
  const at = roles.placeOf(token);
  return roles.numbers[at] as number;
};
