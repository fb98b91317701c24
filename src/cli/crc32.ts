import { crc32 } from 'node:zlib';

/** In eight hexadecimal digits: against torn writes and damage, not against forgery, and sooner done than SHA-256. */
export const crc32Of = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');
