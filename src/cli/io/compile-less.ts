import { setFlagsFromString } from 'node:v8';

/** When the engine of this Node compiles a function well: after so much use. Each major version has its own name for it. */
const afterMoreUse: Readonly<Record<string, string>> = {
  '11': '--interrupt-budget=250000',
  '12': '--invocation-count-for-turbofan=9000',
};

/**
 * Makes V8 compile less, and later. It does so in threads of its own, and in a run of seconds they take much of the
 * processor from those that read and analyse (docs/decisions/0023). For the whole process, before its threads begin;
 * results do not depend on it.
 */
export const compileLess = (): void => {
  // Of each function, less of what it calls is compiled once more within it.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  const later = afterMoreUse[process.versions.v8.split('.')[0] ?? ''];
  if (later !== undefined) setFlagsFromString(later);
};
