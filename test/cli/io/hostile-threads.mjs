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
  // Buffers are not part of the heap that the engine limits.
  'swells.pdf': () => {
    const buffers = [];
    for (;;) buffers.push(new Uint8Array(megabyte).fill(1));
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
