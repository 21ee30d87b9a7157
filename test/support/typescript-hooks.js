/** Module hooks that let Node run the sources themselves: see `run-typescript.js`. */
import { transform } from '@swc/core';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const options = JSON.parse(await readFile(new URL('../../.swcrc', import.meta.url), 'utf8'));
delete options.$schema;

/** A relative import says `.js`, as it will be named when built; here the source lies beside. */
export async function resolve(specifier, context, nextResolve) {
  const isOfSource = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') && specifier.endsWith('.js');
  if (!isOfSource) return nextResolve(specifier, context);
  return nextResolve(specifier.replace(/\.js$/, '.ts'), context).catch(() => nextResolve(specifier, context));
}

export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    ...options,
    filename,
    swcrc: false,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
