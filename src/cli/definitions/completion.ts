import { shells } from '../completion/shells.ts';
import { parseChoice } from '../options.ts';
import { type Definition, withExamples } from './common.ts';

const parseShell = parseChoice('shell', shells);

export const defineCompletion: Definition = (program, io, finish) => {
  const command = program
    .command('completion')
    .description('print a script that completes commands, options and values in a shell')
    .argument('<shell>', shells.join(', '))
    .action(async (given: string) => {
      const shell = parseShell(given);
      const { scriptFor } = await import('../completion/shell-scripts.ts');
      io.stdout.write(scriptFor(shell));
      finish(0);
    });
  withExamples(command, [
    'completion bash > ~/.local/share/bash-completion/completions/ofsted-letters',
    'completion zsh > ~/.zfunc/_ofsted-letters',
    'completion fish > ~/.config/fish/completions/ofsted-letters.fish',
  ]);
  program
    .command('complete-words', { hidden: true })
    .argument('<shell>')
    .argument('[words...]')
    .action(async (given: string, words: string[]) => {
      const shell = parseShell(given);
      const { completeWords, inLines } = await import('../completion/complete-words.ts');
      io.stdout.write(inLines(await completeWords(program, words), shell));
      finish(0);
    });
};
