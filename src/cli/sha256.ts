import { hash } from 'node:crypto';

/** In lower-case hexadecimal. */
export const sha256Of = (content: Uint8Array | string): string => hash('sha256', content);
