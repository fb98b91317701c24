// Fails where `npm audit` knows of a vulnerability of level high or critical that is not explained below. Says aloud where
// the registry in use answers no such questions.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Numbers of advisories with the reason why they do not touch this program; docs/security.md tells them too. */
const explained = new Map([]);

const grave = new Set(['high', 'critical']);

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  encoding: 'utf8',
});

const parsed = () => {
  try {
    return JSON.parse(stdout);
  } catch {
    return { message: stdout.trim() || 'no answer' };
  }
};

const report = parsed();
if (report.vulnerabilities === undefined) {
  console.log(
    `left out: the registry gives no advisories (${report.message ?? report.error?.summary})`,
  );
} else {
  const advisories = Object.values(report.vulnerabilities)
    .flatMap(({ via }) => via.filter((each) => typeof each === 'object'))
    .filter(({ severity, source }) => grave.has(severity) && !explained.has(source));
  for (const { source, name, severity, title, url } of advisories)
    console.log(`${severity}: ${name}: ${title} (${source}, ${url})`);
  const { total } = report.metadata.dependencies;
  console.log(`${advisories.length} of level high or critical in ${total} packages`);
  process.exitCode = advisories.length > 0 ? 1 : 0;
}
