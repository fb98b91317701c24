import { z } from 'zod';
import { schemaVersionSchema } from './record.ts';
import { countOf, lineNumber } from './scalars.ts';

const placed = {
  path: z.string().describe('The file of themes, as the user named it.'),
  line: lineNumber.describe('Line of the file.'),
  column: countOf('columns, from 1').min(1).describe('Column of the line.'),
  theme: z.string().describe('Identifier of the theme.'),
};

export const packTestSchema = z
  .strictObject({
    schemaVersion: schemaVersionSchema,
    themes: countOf('themes').describe('Themes in the files.'),
    examples: countOf('examples').describe('Examples that were run.'),
    failures: z
      .array(
        z.strictObject({
          ...placed,
          text: z.string().describe('The example.'),
          wanted: z.string().describe('What the example asks for.'),
          got: z.string().describe('What the rules found.'),
        }),
      )
      .describe('Examples that give something else than they ask for.'),
    unreached: z
      .array(
        z.strictObject({ ...placed, phrase: z.string().describe('A phrase that no example has.') }),
      )
      .describe('Phrases that no example reaches: not wrong, but not tested either.'),
  })
  .describe('What `themes --test --format json` prints.');
export type PackTest = z.infer<typeof packTestSchema>;
export type PlacedInPack = Pick<PackTest['failures'][number], 'path' | 'line' | 'column' | 'theme'>;
