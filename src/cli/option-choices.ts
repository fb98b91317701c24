import type { Option } from 'commander';
import { placeholderOf } from './option-values.ts';

export interface Choices {
  readonly values: readonly string[];
  /** Nothing else is taken; where it is false, others may be known, such as themes of the user's own. */
  readonly areAll: boolean;
}

/** Loaded when they are asked for: they stand beside the types that a command checks its result with. */
const byPlaceholder: Readonly<Record<string, () => Promise<Choices>>> = {
  verdicts: async () => {
    const { verdictSchema } = await import('../model/check.ts');
    return { values: [...verdictSchema.options, 'none'], areAll: true };
  },
  ids: async () => {
    const { themeIds } = await import('../model/vocabulary.ts');
    return { values: themeIds, areAll: false };
  },
};

/** The values, or the entries of a list, that an option knows; null where anything may be given. */
export const choicesOf = async (
  option: Pick<Option, 'flags'> & Partial<Pick<Option, 'argChoices'>>,
): Promise<Choices | null> => {
  if (option.argChoices) return { values: option.argChoices, areAll: true };
  const load = byPlaceholder[placeholderOf(option) ?? ''];
  return load ? load() : null;
};
