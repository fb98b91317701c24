// Part of a build: puts together what the command loads at every start. Ninety small files take longer to find and to read
// than many letters that were read before. docs/decisions/0024 says more.
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const into = join(dist, 'command');

/** Loaded by every start, and by `extract` where everything is in the cache; with whatever these themselves import. */
const atStart = [
  'cli/io.js',
  'cli/main.js',
  'cli/commands/extract.js',
  'cli/configuration/configure.js',
  'cli/configuration/find-config.js',
  'cli/io/cache-files.js',
  'cli/io/editions.js',
  'ingest/ignore-file.js',
  'report/extract-jsonl.js',
  'report/none.js',
].map((file) => join(dist, file));

const isPackage = (id) => !id.startsWith('.') && !id.startsWith('/') && !id.includes(dist);

/** A file that a module knows by its own place is still where the module was. */
const ownPlace = {
  name: 'own-place',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
    const from = JSON.stringify(relative(into, id).split(sep).join('/'));
    return code.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`);
  },
};

const bundle = await rolldown({
  input: { main: join(dist, 'cli', 'main.js'), io: join(dist, 'cli', 'io.js') },
  platform: 'node',
  external: isPackage,
  plugins: [ownPlace],
  onLog: (level, log, handle) => {
    // What is loaded at every start is asked for late elsewhere: it is there already.
    if (log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') handle(level === 'warn' ? 'error' : level, log);
  },
});
await bundle.write({
  dir: into,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: { groups: [{ name: 'start', test: (id) => atStart.includes(id) }] },
});
