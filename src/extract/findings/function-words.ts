/**
 * The small words of English that show where clauses begin and what they hang on. They are grammar and not rules:
 * what praises, criticises or changes is in `rules/cues`.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const auxiliaries = `is are was were has have had do does did can could will would should may might must
  remains remain need needs lack lacks`;

/** Forms that tell a clause from a phrase. Verbs without an auxiliary are too many to list and rarely decide. */
export const finiteVerbs =
  words(`${auxiliaries} continues continue means meant receive receives know knows feel
  feels told said say ensure ensures provide provides enable enables benefit benefits contribute contributes recognise
  understand demonstrate demonstrates identify consider reflect respond attend appear appears become becomes take takes
  make makes helps supports leads limits places allows took led shows works uses impacts`);

/** Verbs at which the subject of a clause ends; unlike the list above, without forms that are nouns as often. */
export const subjectEnders =
  words(`${auxiliaries} continues continue receive receives benefit benefits provide
  provides ensure ensures make makes work works know knows`);

/** What a clause that keeps the subject of the one before begins with, after its word of contrast. */
export const predicateStarts = words(`${auxiliaries} not fail fails`);

export const pronouns = words('this these it they some others those that them');

/** Words that begin a clause after a comma. */
export const relatives =
  words(`which who where whose when meaning resulting leading leaving enabling ensuring with so as
  because including`);

/** Words that begin a subordinate clause without a comma before them. */
export const inlineSubordinators = words('because so whereby');

/** Words that make a clause the condition, the time or the ground of another. */
export const grounds = words('when where if once since because as following given');

/** Words after which a negation tells of a case and not of the service: "children who do not attend". */
export const conditions = words('who whom whose when if unless until what whether before');
