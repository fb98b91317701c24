import { dayOf } from '../compare/visit-order.ts';
import { dayNamed } from '../model/days.ts';
import { limitUnknown } from '../model/gate-messages.ts';
import { isNamed } from '../model/named-authority.ts';
import type { Limits } from '../model/policy.ts';
import type { LetterRecord } from '../model/record.ts';

/** Whether a rule is about a letter; where the letter does not tell, the reason. */
export type Applies = 'yes' | 'no' | { readonly unknown: string };

const byAuthority = ({ letter }: LetterRecord, { authorities }: Limits): Applies => {
  if (authorities === undefined) return 'yes';
  const { authority } = letter;
  if (authority === null) return { unknown: limitUnknown.authorities };
  return authorities.some((asked) => isNamed(authority, asked)) ? 'yes' : 'no';
};

const byKind = ({ letter }: LetterRecord, { kinds }: Limits): Applies => {
  if (kinds === undefined || kinds.includes(letter.kind)) return 'yes';
  return letter.kind === 'unknown' ? { unknown: limitUnknown.kinds } : 'no';
};

const byPeriod = (record: LetterRecord, { from, to }: Limits): Applies => {
  if (from === undefined && to === undefined) return 'yes';
  const day = dayOf(record);
  if (day === null) return { unknown: limitUnknown.period };
  const isLate = from === undefined || day >= (dayNamed(from, 'first') ?? from);
  const isEarly = to === undefined || day <= (dayNamed(to, 'last') ?? to);
  return isLate && isEarly ? 'yes' : 'no';
};

/** One clear "no" is enough, whatever else is not known. */
export const applies = (record: LetterRecord, limits: Limits): Applies => {
  const answers = [byAuthority(record, limits), byKind(record, limits), byPeriod(record, limits)];
  if (answers.includes('no')) return 'no';
  return answers.find((answer) => answer !== 'yes') ?? 'yes';
};
