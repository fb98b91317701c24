import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { fileError } from './file-error.ts';

const require = createRequire(import.meta.url);

const namesSchema = z.record(z.string(), z.string()).default({});
const manifestSchema = z.object({
  version: z.string().default(''),
  engines: namesSchema,
  dependencies: namesSchema,
  optionalDependencies: namesSchema,
});
type Manifest = z.infer<typeof manifestSchema>;

const readManifest = async (path: string | URL): Promise<Manifest | null> => {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const known = fileError(error);
    if (known.problem.code === 'missing-path') return null;
    throw known;
  }
};

/** What the package of this program says that it needs. */
export const ownManifest = async (): Promise<Manifest> =>
  (await readManifest(new URL('../../package.json', import.meta.url))) ?? manifestSchema.parse({});

/** The version of a package that this program would load, without loading it; null where it is not installed. */
export const installedVersion = async (name: string): Promise<string | null> => {
  for (const folder of require.resolve.paths(name) ?? []) {
    const manifest = await readManifest(join(folder, name, 'package.json'));
    if (manifest) return manifest.version;
  }
  return null;
};
