// How long `ofsted-letters --version` takes beside `node -e 0`, run in turns so that both meet the same machine.
//
//   node bench/start-up.mjs [rounds]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/ofsted-letters.js', import.meta.url));
const rounds = Number(process.argv[2] ?? 21);

const time = (args) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const median = (values) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

const bare = [];
const version = [];
// The first round only warms the file cache.
for (let round = 0; round <= rounds; round += 1) {
  const times = [time(['-e', '0']), time([bin, '--version'])];
  if (round === 0) continue;
  bare.push(times[0]);
  version.push(times[1]);
}

const [node, command] = [median(bare), median(version)];
const bound = 1.5 * node + 60;
console.log(`node -e 0                  ${node.toFixed(1)} ms (median of ${rounds})`);
console.log(`ofsted-letters --version   ${command.toFixed(1)} ms`);
console.log(`ratio                      ${(command / node).toFixed(2)}`);
console.log(
  `bound 1.5 × node + 60 ms   ${bound.toFixed(1)} ms: ${command <= bound ? 'kept' : 'broken'}`,
);
process.exitCode = command <= bound ? 0 : 1;
