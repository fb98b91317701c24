import { describe, expect, it } from 'vitest';
import { crc32Of } from '../../src/cli/crc32.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the sum of a line in a journal', () => {
  it('is the CRC-32 that everybody checks his own by', () => {
    expect(crc32Of([bytesOf('123456789')])).toBe('cbf43926');
  });

  it('has eight digits', () => {
    expect(crc32Of([])).toBe('00000000');
  });

  it('is the same however the bytes are cut', () => {
    expect(crc32Of(['12', '', '3456', '789'].map(bytesOf))).toBe('cbf43926');
  });
});
