// The last step of a build: rules, tables, the parts of a page and the reader of PDF go beside the code that uses them.
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { writeQuickEngine } from './quick-engine.mjs';
import { writeEditions } from './write-editions.mjs';
import { writePhrases } from './write-phrases.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dataExtensions = new Set(['.yaml', '.csv', '.tsv', '.css', '.js']);
const isData = (path) => statSync(path).isDirectory() || dataExtensions.has(extname(path));

for (const folder of ['rules', 'data', 'report/html/page']) {
  const from = join(root, 'src', folder);
  if (existsSync(from))
    cpSync(from, join(root, 'dist', folder), { recursive: true, filter: isData });
}
// YAML is for people; the program reads the same as JSON in a twentieth of the time.
for (const folder of ['rules', 'data'])
  for (const name of readdirSync(join(root, 'dist', folder), { recursive: true })) {
    const file = join(root, 'dist', folder, name);
    if (extname(file) !== '.yaml') continue;
    writeFileSync(`${file}.json`, `${JSON.stringify(parse(readFileSync(file, 'utf8')))}\n`);
  }
await writePhrases();
writeQuickEngine();
await writeEditions();
writeFileSync(join(root, 'dist', '.built'), '');
