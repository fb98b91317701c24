const megabyte = 1024 * 1024;

// What threads do to a pool in tests; `name` says what.
const deeds = {
  'good.pdf': () => ({
    made: { source: new TextEncoder().encode('{"read":true}'), record: null },
    problem: null,
  }),
  'hangs.pdf': () => {
    for (;;);
  },
  'waits.pdf': () => new Promise(() => setInterval(() => undefined, 1000)),
  'eats.pdf': () => {
    const eaten = [];
    for (;;) eaten.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  },
  // What is asked for in one large piece when the heap is full ends a whole process, if it is the engine that refuses it.
  'hoards.pdf': () => {
    const hoard = new Map();
    for (let index = 0; ; index += 1) hoard.set(index, { index });
  },
  'spreads.pdf': () => {
    const text = 'x'.repeat(5_000_000);
    const spread = [];
    for (;;) spread.push([...text]);
  },
  // Buffers are not part of the heap that the engine limits. A stream unpacks to no more than this in a millisecond.
  'swells.pdf': () => {
    const buffers = [];
    const never = new Int32Array(new SharedArrayBuffer(4));
    for (;;) {
      buffers.push(new Uint8Array(megabyte).fill(1));
      Atomics.wait(never, 0, 0, 1);
    }
  },
  'throws.pdf': () => {
    throw new TypeError('not a function');
  },
  'dies.pdf': () => {
    setImmediate(() => {
      throw new Error('nobody catches this');
    });
    return new Promise(() => setInterval(() => undefined, 1000));
  },
};

export const misbehave = ({ name, clock }) => {
  Atomics.store(clock, 0, process.hrtime.bigint());
  return deeds[name]();
};
