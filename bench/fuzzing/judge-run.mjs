import { readdirSync, readFileSync } from 'node:fs';

const told = /^(?<path>[^:]+): (?:warning: )?.+ \((?<code>[a-z-]+)\)$/u;
const stackLine = /^\s+at |\bnode:internal|Unhandled|^Error\b|a mistake in the program, please/u;

const parsed = (line) => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

/** What is wrong with the lines of a result: every mutant must have one, a record or a problem. */
const faultsOfLines = (text, names) => {
  const lines = text.split('\n');
  const faults = lines.at(-1) === '' ? [] : ['the result does not end with a line break'];
  const results = lines.slice(0, -1).map(parsed);
  if (results.includes(null)) faults.push('a line of the result is no JSON');
  const found = results.map((each) => each?.source?.path ?? each?.path);
  const missing = names.filter((name) => !found.includes(name));
  if (missing.length > 0) faults.push(`no line for ${missing.join(', ')}`);
  if (found.length > names.length) faults.push('more lines than files');
  const odd = results.filter((each) => !each?.problem?.code && !each?.letter);
  if (odd.length > 0) faults.push('a line is neither a record nor a problem');
  return faults;
};

const faultsOfMessages = (stderr) =>
  stderr
    .split('\n')
    .filter((line) => line !== '' && (stackLine.test(line) || !told.test(line)))
    .map((line) => `on standard error: ${line.slice(0, 200)}`);

/** Files beside the results: left where a run did not end well. */
const leftBehind = (folder, expected) =>
  readdirSync(folder)
    .filter((name) => !expected.includes(name))
    .map((name) => `left behind: ${name}`);

/** How many mutants came to what: 'a record', or the code of a problem. */
export const outcomesOf = (text) => {
  const outcomes = new Map();
  for (const line of text.split('\n')) {
    const result = line === '' ? null : parsed(line);
    if (result === null) continue;
    const what = result.problem?.code ?? 'a record';
    outcomes.set(what, [...(outcomes.get(what) ?? []), result.source?.path ?? result.path]);
  }
  return outcomes;
};

/**
 * What is wrong with a run of the command; nothing where it did what it must.
 *
 * @param run what the command printed and how it ended
 * @param names the mutants that it was given
 * @param folder where it wrote `result.jsonl` and `findings.csv`
 */
export const faultsOf = ({ status, signal, error, stdout, stderr }, names, folder) => {
  if (error?.code === 'ETIMEDOUT') return { kind: 'hang', faults: ['the run did not end'] };
  const crash = [];
  if (signal !== null) crash.push(`ended by ${signal}`);
  if (status !== 0 && status !== 2) crash.push(`exit code ${status}`);
  crash.push(...faultsOfMessages(stderr));
  if (crash.length > 0) return { kind: 'crash', faults: crash };
  const written = readFileSync(`${folder}/result.jsonl`, 'utf8');
  const faults = [
    ...faultsOfLines(stdout, names),
    ...(written === stdout ? [] : ['the file differs from what was printed']),
    ...leftBehind(folder, ['result.jsonl', 'findings.csv']),
  ];
  return { kind: 'half-written', faults };
};
