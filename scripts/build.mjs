// @ts-check

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds the service into `dist` and the pages into `apps/web/dist`. Each is built into a fresh folder beside, and of that
 * only what has changed is taken over, file by file: a service that runs from these folders meanwhile keeps its files, and
 * building again without a change changes nothing.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IGNORED = '**/*.spec.ts,**/*.contract.ts,**/*.fixture.ts,apps/web/**';
const BUILDS = {
  service: {
    into: 'dist',
    command: (/** @type {string} */ fresh) => [
      ...['swc', 'apps', 'libs', 'test/bench', 'test/support', '--config-file', '.swcrc', '--out-dir', fresh],
      ...['--copy-files', '--ignore', IGNORED, '--quiet'],
    ],
  },
  web: {
    into: 'apps/web/dist',
    command: (/** @type {string} */ fresh) => [
      ...['vite', 'build', 'apps/web', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
      ...['--emptyOutDir', '--outDir', fresh],
    ],
  },
};

/**
 * @param {string} folder
 * @returns {string[]} paths within it
 */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSame(one, other) {
  const stat = statSync(other, { throwIfNoEntry: false });
  return stat?.isFile() && stat.size === statSync(one).size && readFileSync(one).equals(readFileSync(other));
}

/**
 * Makes the folder what the fresh one is. A file is put in its place whole, new ones before the old ones go.
 *
 * @param {string} fresh
 * @param {string} into
 */
function takeOver(fresh, into) {
  mkdirSync(into, { recursive: true });
  const files = filesIn(fresh);
  for (const file of files) {
    const [from, to] = [join(fresh, file), join(into, file)];
    if (isSame(from, to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, `${to}.${process.pid}.new`);
    renameSync(`${to}.${process.pid}.new`, to);
  }
  const kept = new Set(files);
  for (const file of filesIn(into)) if (!kept.has(file)) rmSync(join(into, file), { force: true });
}

/** @param {keyof typeof BUILDS} name */
function build(name) {
  const { into, command } = BUILDS[name];
  const target = join(ROOT, into);
  const fresh = `${target}.${process.pid}`;
  try {
    const [tool, ...words] = command(fresh);
    const bin = join(ROOT, 'node_modules/.bin', /** @type {string} */ (tool));
    const { status } = spawnSync(bin, words, { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
    takeOver(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

for (const name of process.argv.slice(2)) {
  if (name !== 'service' && name !== 'web') throw new Error(`What is built is service or web, not ${name}.`);
  build(name);
}
