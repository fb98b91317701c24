import { setFlagsFromString } from 'node:v8';

/** Of each function, less of what it calls is compiled once more within it. */
const inliningLess = '--max-inlined-bytecode-size-cumulative=300';

/** By the major version of V8, which are no promise from one to the next; another does without. */
const settings: Readonly<Record<string, readonly string[]>> = {
  '11': [inliningLess, '--interrupt-budget=250000'],
  '12': [inliningLess, '--invocation-count-for-turbofan=9000'],
};

/**
 * Makes V8 compile less, and only what is used more. It does so in threads of its own, and in a run of seconds they take
 * much of the processor from those that read and analyse (docs/decisions/0023). For the whole process, before its threads
 * begin; results do not depend on it.
 */
export const compileLess = (): void => {
  const [major = ''] = process.versions.v8.split('.');
  for (const setting of settings[major] ?? []) setFlagsFromString(setting);
};
