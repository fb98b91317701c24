// Part of a build: puts together what the command loads at every start, for letters and in threads. Many small files take
// longer to find and to read than many letters that were read before. docs/decisions/0024 says more.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

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

const folderOf = (name) => join(root, 'node_modules', name, sep);
const isOf = (packages) => (id) => packages.some((name) => id.startsWith(folderOf(name)));

/** Packages that every start needs. */
const packagesAtStart = ['commander', 'fastest-levenshtein'];
const isOfStart = isOf(packagesAtStart);

/** Packages of many files, of which few are used, that every letter needs; with what these need themselves. */
const packagesForLetters = { zod: [], natural: ['underscore'], 'csv-parse': [] };
const within = [...packagesAtStart, ...Object.entries(packagesForLetters).flat(2)];

const nameOf = (id) => within.find((name) => id === name || id.startsWith(`${name}/`));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const ours = {
  ...manifest.dependencies,
  ...manifest.optionalDependencies,
  ...manifest.peerDependencies,
};

/** Whether a module is of a package that stays where npm puts it. */
const isPackage = (id) => {
  if (isBuiltin(id)) return true;
  if (!/^[\w@]/u.test(id) || nameOf(id) !== undefined) return false;
  const [name] = /^(?:@[^/]+\/)?[^/]+/u.exec(id) ?? [];
  // Another layout of node_modules than npm's has no place for what is not ours.
  if (!Object.hasOwn(ours, name)) throw new Error(`${id} is no dependency of ours`);
  return true;
};

/** A file that a module knows by its own place is still where the module was. */
const ownPlace = (dir) => ({
  name: 'own-place',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null;
    const from = JSON.stringify(relative(dir, id).split(sep).join('/'));
    return code.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`);
  },
});

/** The licences of the packages that the modules are of. */
const licences = (modules) => {
  const named = within.filter((name) => modules.some(isOf([name])));
  const texts = named.map((name) => {
    const file = readdirSync(folderOf(name)).find((each) => /^licen[cs]e/iu.test(each));
    const text = file ? readFileSync(join(folderOf(name), file), 'utf8').trim() : null;
    if (text === null) throw new Error(`${name} has no licence beside it`);
    return `${name}\n\n${text}\n`;
  });
  return `The files of this folder hold parts of these packages:\n\n${texts.join('\n\n')}`;
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

/** Threads are told to run what was put together for them. */
const ownThreads = {
  name: 'own-threads',
  transform(code, id) {
    if (id !== join(dist, 'cli', 'io', 'worker-pool.js')) return null;
    const entry = "'./letter-worker.js'";
    if (code.split(entry).length !== 2) throw new Error(`the pool does not have once: ${entry}`);
    return code.replace(entry, "'../../thread/letter-worker.js'");
  },
};

const ofLetters = Object.entries(packagesForLetters).map(([name, needed]) => ({
  name,
  test: isOf([name, ...needed]),
}));

const putTogether = async (input, dir, groups) => {
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: isPackage,
    plugins: [ownThreads, ownPlace(dir), noOtherPrograms],
    onLog: (level, log, handle) => {
      // What is loaded at every start is asked for late elsewhere: it is there already.
      if (log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT')
        handle(level === 'warn' ? 'error' : level, log);
    },
  });
  const { output } = await bundle.write({
    dir,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups },
  });
  writeFileSync(join(dir, 'LICENSE'), licences(output.flatMap(({ moduleIds }) => moduleIds ?? [])));
};

await putTogether(
  { main: join(dist, 'cli', 'main.js'), io: join(dist, 'cli', 'io.js') },
  join(dist, 'command'),
  [{ name: 'start', test: (id) => atStart.includes(id) || isOfStart(id) }, ...ofLetters],
);
await putTogether(
  { 'letter-worker': join(dist, 'cli', 'io', 'letter-worker.js') },
  join(dist, 'thread'),
  ofLetters,
);
