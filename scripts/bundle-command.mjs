// Part of a build: puts together what the command loads at every start. Ninety small files take longer to find and to read
// than many letters that were read before. docs/decisions/0024 says more.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
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

/** Packages that every start needs. Node takes as long to find and load them as all the rest. */
const packagesAtStart = ['commander', 'fastest-levenshtein'];
const folderOf = (name) => join(root, 'node_modules', name);
const isOfStart = (id) =>
  packagesAtStart.includes(id) || packagesAtStart.some((name) => id.startsWith(folderOf(name)));

const isPackage = (id) => !id.startsWith('.') && !id.startsWith('/') && !isOfStart(id);

/** A file that a module knows by its own place is still where the module was. */
const ownPlace = {
  name: 'own-place',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
    const from = JSON.stringify(relative(into, id).split(sep).join('/'));
    return code.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`);
  },
};

/** No command of this program is another program: what starts one brings sockets along and is loaded in vain. */
const noOtherPrograms = {
  name: 'no-other-programs',
  transform(code, id) {
    if (id !== join(folderOf('commander'), 'lib', 'command.js')) return null;
    const load = "require('node:child_process')";
    if (code.split(load).length !== 2) throw new Error(`commander does not have once: ${load}`);
    return code.replace(load, `{ spawn: (...given) => ${load}.spawn(...given) }`);
  },
};

const bundle = await rolldown({
  input: { main: join(dist, 'cli', 'main.js'), io: join(dist, 'cli', 'io.js') },
  platform: 'node',
  external: isPackage,
  plugins: [ownPlace, noOtherPrograms],
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
  codeSplitting: { groups: [{ name: 'start', test: (id) => atStart.includes(id) || isOfStart(id) }] },
});

const licenceOf = (name) => {
  const file = readdirSync(folderOf(name)).find((each) => /^licen[cs]e/iu.test(each));
  return `${name}\n\n${readFileSync(join(folderOf(name), file), 'utf8').trim()}\n`;
};
writeFileSync(
  join(into, 'LICENSE'),
  `start.js holds these packages as well:\n\n${packagesAtStart.map(licenceOf).join('\n\n')}`,
);
