import { z } from 'zod';

/** What the program finds where it runs: the one output that depends on the machine. */
export const doctorReportSchema = z.strictObject({
  program: z.strictObject({
    version: z.string(),
    schemaVersion: z.string().describe('Of the results that it writes.'),
  }),
  node: z.strictObject({
    version: z.string(),
    isSupported: z.boolean(),
    needed: z.string().describe('The range that the package names.'),
  }),
  system: z.strictObject({ platform: z.string(), architecture: z.string() }),
  rules: z.strictObject({
    sha256: z.string().describe('Of all rules, tables and weights that come with the program.'),
    themes: z.int(),
    cues: z.int(),
  }),
  packages: z
    .array(
      z.strictObject({
        name: z.string(),
        version: z.string().nullable().describe('Null where it is not installed.'),
        isOptional: z.boolean(),
        neededFor: z.string(),
      }),
    )
    .describe('The packages that read and write files.'),
  configuration: z.strictObject({
    file: z.string().nullable(),
    problems: z.array(z.string()).describe('A line each, with its place.'),
  }),
  ignoreFile: z.string().nullable().describe('In the working folder.'),
  cache: z.strictObject({
    folder: z.string().nullable().describe('Null where the user has no folder for caches.'),
    isThere: z.boolean(),
  }),
  terminal: z.strictObject({
    isTerminal: z.boolean(),
    columns: z.int(),
    color: z.boolean(),
    environment: z
      .record(z.string(), z.string())
      .describe('The variables that the program heeds, as far as they are set.'),
  }),
});

export type DoctorReport = z.infer<typeof doctorReportSchema>;
export type PackageReport = DoctorReport['packages'][number];
