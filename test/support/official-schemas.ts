import { readFileSync } from 'node:fs';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import type { Log } from 'sarif';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';

// One of its patterns is no pattern of Unicode.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);

/** The JSON schema of the SARIF standard. */
export const validateSarif = ajv.compile<Log>(schema);

/** As Jenkins reads JUnit files; its licence stands in it. */
const jenkins = readFileSync(new URL('../data/junit/jenkins-junit.xsd', import.meta.url), 'utf8');

/** By libxml2. */
export const validateJunit = (contents: string) =>
  validateXML({
    xml: [{ fileName: 'report.xml', contents }],
    schema: [{ fileName: 'jenkins-junit.xsd', contents: jenkins }],
  });

/** The fields that GitLab documents for a code quality report; every one is required. */
export const gitlabIssuesSchema = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.\/)/u),
      lines: z.strictObject({ begin: z.int().min(1) }),
    }),
  }),
);
