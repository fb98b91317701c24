// What a package holds, and what of it no user needs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whatever is not listed here is not for a user. */
const needed = [
  /^(?:package[.]json|README[.]md|LICENSE)$/u,
  /^bin\/ofsted-letters[.]js$/u,
  /^dist\/(?!test)[^.]+[.]js$/u,
  /^dist\/(?:index|(?:library|model)\/[^/]+)[.]d[.]ts$/u,
  /^dist\/(?:data|rules)\/(?:[^.]+)[.](?:yaml(?:[.]json)?|csv|tsv)$/u,
  /^dist\/rules\/phrases[.]json$/u,
  /^dist\/report\/html\/page\/[^.]+[.](?:css|js)$/u,
  /^dist\/ingest\/quick-engine\/(?:pdf[.]mjs|pdf[.]worker[.]mjs|LICENSE)$/u,
  /^dist\/(?:command|thread)\/LICENSE$/u,
  /^dist\/(?:editions[.]json|man\/ofsted-letters[.]1)$/u,
  /^docs\/(?:[^/]+[.]md|example-[^/]+)$/u,
];

const inTarball = (tarball) =>
  spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((path) => path.replace(/^package\//u, ''));

/** Paths in a packed package that no user needs. */
export const unneededIn = (tarball) =>
  inTarball(tarball).filter((path) => !needed.some((pattern) => pattern.test(path)));

/** Files of an installed package that refer to maps, which do not come with it. */
export const referringToMaps = (packageFolder, tarball) =>
  inTarball(tarball).filter(
    (path) =>
      /[.](?:js|ts)$/u.test(path) &&
      readFileSync(join(packageFolder, path), 'utf8').includes('sourceMappingURL'),
  );

export const countFiles = (tarball) => inTarball(tarball).length;
