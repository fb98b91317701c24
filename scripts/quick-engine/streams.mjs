// Streams, which pdf.js unpacks itself, a bit at a time; Node has zlib.
export const streams = [
  {
    from: `class FlateStream extends DecodeStream {
`,
    to: `const { inflateRawSync } = process.getBuiltinModule("node:zlib");
class FlateStream extends DecodeStream {
`,
  },
  {
    from: `    this.codeSize = 0;
    this.codeBuf = 0;
  }
  async getImageData(`,
    to: `    this.codeSize = 0;
    this.codeBuf = 0;
    this.wasTriedWhole = false;
  }
  // Null where zlib will not have it: what is damaged, or large, is read as far as it is asked for.
  unpackWhole() {
    const { str } = this;
    if (!(str instanceof Stream) || str.end - str.pos > 4194304) {
      return null;
    }
    try {
      const packed = str.bytes.subarray(str.pos, str.end);
      return inflateRawSync(packed, {
        chunkSize: Math.min(131072, 1024 + 8 * packed.length),
        maxOutputLength: 33554432
      });
    } catch {
      return null;
    }
  }
  async getImageData(`,
  },
  {
    from: `    let buffer, hdr, len;
    const str = this.str;
    try {
      hdr = this.getBits(3);
`,
    to: `    let buffer, hdr, len;
    const str = this.str;
    if (this.bufferLength === 0 && !this.wasTriedWhole) {
      this.wasTriedWhole = true;
      const whole = this.unpackWhole();
      if (whole !== null && whole.length > 0) {
        this.buffer = new Uint8Array(whole.buffer, whole.byteOffset, whole.length);
        this.bufferLength = whole.length;
        this.eof = true;
        return;
      }
    }
    try {
      hdr = this.getBits(3);
`,
  },
];
