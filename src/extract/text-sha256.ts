import { hash } from 'node:crypto';

/** Says which canonical text offsets refer to. */
export const textSha256 = (text: string): string => hash('sha256', text, 'hex');
