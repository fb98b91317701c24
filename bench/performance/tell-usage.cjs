// Loaded into a process that is measured: at its end it writes what it took into the file that USAGE_FILE names.
// It is CommonJS, as loading it counts as time of the process.
const { isMainThread } = require('node:worker_threads');

const file = process.env.USAGE_FILE;
if (isMainThread && file)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeFileSync(
      file,
      JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }),
    );
  });
