// @ts-check

/**
 * A generator owns a file, or a folder with everything in it, and answers what should be there.
 *
 * @typedef {object} Generator
 * @property {string} owns path from the top of the repository: a file, or a folder ending in `/`
 * @property {() => Promise<Record<string, string>>} generate path from the top of the repository → text
 */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, sep } from 'node:path';

/**
 * What differs between the generated files in `root` and what the generators answer now, one sentence a file.
 *
 * @param {readonly Generator[]} generators
 * @param {string} root
 * @returns {Promise<string[]>}
 */
export async function staleFiles(generators, root) {
  const found = [];
  for (const generator of generators) {
    const wanted = await answerOf(generator);
    for (const [path, text] of Object.entries(wanted)) {
      const committed = await readFile(join(root, path), 'utf8').catch(ifMissing(undefined));
      if (committed === undefined) found.push(`${path} is missing`);
      else if (committed !== text) found.push(`${path} is out of date`);
    }
    for (const path of await present(generator, root)) {
      if (!(path in wanted)) found.push(`${path} is no longer generated`);
    }
  }
  return found;
}

/**
 * Writes what the generators answer, and removes what they own and no longer answer.
 *
 * @param {readonly Generator[]} generators
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function writeFiles(generators, root) {
  for (const generator of generators) {
    const wanted = await answerOf(generator);
    for (const path of await present(generator, root)) {
      if (!(path in wanted)) await rm(join(root, path));
    }
    for (const [path, text] of Object.entries(wanted)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }
}

/** @param {Generator} generator */
async function answerOf({ owns, generate }) {
  const files = await generate();
  for (const path of Object.keys(files)) {
    const owned = owns.endsWith('/') ? path.startsWith(owns) : path === owns;
    if (!owned || posix.normalize(path) !== path) throw new Error(`The generator of ${owns} answered ${path}`);
  }
  return files;
}

/**
 * The files of a generator's folder that are there; none for the generator of one file.
 *
 * @param {Generator} generator
 * @param {string} root
 */
async function present({ owns }, root) {
  if (!owns.endsWith('/')) return [];
  const entries = await readdir(join(root, owns), { recursive: true, withFileTypes: true }).catch(ifMissing([]));
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, sep).length).replaceAll(sep, '/'));
}

/**
 * @template Value
 * @param {Value} value
 */
function ifMissing(value) {
  return (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
