import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of real letters, which is not part of the repository. */
export const sharedFolder = process.env['OFSTED_LETTERS_SHARED'] ?? path.resolve('../shared');
export const hasShared = existsSync(path.join(sharedFolder, 'corpus', 'letters'));

/** Said aloud by the tests that need the folder. */
export const whySkipped = `skipped: no real letters in ${sharedFolder}; set OFSTED_LETTERS_SHARED`;
