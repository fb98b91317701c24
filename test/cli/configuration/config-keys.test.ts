import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../../src/cli/io.ts';
import { keyOf, placeholderOf, placeholders, settable } from '../../../src/cli/option-values.ts';
import { createProgram } from '../../../src/cli/program.ts';

const program = createProgram(nodeIo(), () => undefined);
const options = [program, ...program.commands].flatMap((command) =>
  settable(command.options).map((option) => [`${command.name()} ${option.flags}`, option] as const),
);

describe('the options of commands', () => {
  it.each(options)('%s takes a value of known kind', (_, option) => {
    const placeholder = placeholderOf(option);
    if (placeholder !== null) expect(Object.keys(placeholders)).toContain(placeholder);
  });

  it('that are switches can be turned off, without a word in help', () => {
    for (const command of program.commands)
      for (const option of settable(command.options).filter(
        (each) => placeholderOf(each) === null,
      )) {
        const negation = command.options.find(({ long }) => long === `--no-${keyOf(option)}`);
        expect(negation?.hidden, `${command.name()} ${option.flags}`).toBe(true);
      }
  });
});
