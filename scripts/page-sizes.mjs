// @ts-check

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Holds the built pages to their budgets, in kB (1,000 bytes) after gzip: what a first visit loads before anything shows,
 * what is loaded before the first page of a clinic shows, and what each further page adds.
 */

const DIST = new URL('../apps/web/dist/', import.meta.url);
const BUDGET_KB = { firstScripts: 230, firstStyles: 20, route: 40 };

/** @typedef {{ file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[], css?: string[] }} Chunk */

/** @type {Record<string, Chunk>} */
const chunks = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));

/** @param {string} file */
const kb = (file) => gzipSync(readFileSync(new URL(file, DIST)), { level: 9 }).length / 1_000;

/**
 * The chunks that load with one, itself among them.
 *
 * @param {string} name
 * @param {Set<string>} [seen]
 * @returns {Set<string>}
 */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of chunks[name]?.imports ?? []) withImports(imported, seen);
  return seen;
}

const entry = Object.keys(chunks).find((name) => chunks[name]?.isEntry);
if (entry === undefined) throw new Error('The pages have no entry; run "npm run build:web" first.');
const first = withImports(entry);
const SHELL = 'src/shell/clinic-shell.tsx';
const inClinic = new Set([...first, ...withImports(SHELL)]);
/** @param {string} name what stands already where this page is opened; only the front door stands outside a clinic */
const around = (name) => (name === SHELL || name.startsWith('src/sign-in/') ? first : inClinic);
const sum = (/** @type {Iterable<string>} */ files) => [...new Set(files)].reduce((total, file) => total + kb(file), 0);
const scriptsOf = (/** @type {Iterable<string>} */ names) => [...names].map((name) => chunks[name]?.file ?? '');
const stylesOf = (/** @type {Iterable<string>} */ names) => [...names].flatMap((name) => chunks[name]?.css ?? []);

const rows = [
  { what: 'first load, scripts', kb: sum(scriptsOf(first)), budget: BUDGET_KB.firstScripts },
  { what: 'first load in a clinic, scripts', kb: sum(scriptsOf(inClinic)), budget: BUDGET_KB.firstScripts },
  { what: 'first load, styles', kb: sum(stylesOf(first)), budget: BUDGET_KB.firstStyles },
  { what: 'first load in a clinic, styles', kb: sum(stylesOf(inClinic)), budget: BUDGET_KB.firstStyles },
];
for (const [name, { isDynamicEntry }] of Object.entries(chunks)) {
  if (!isDynamicEntry) continue;
  const added = [...withImports(name)].filter((chunk) => !around(name).has(chunk));
  rows.push({ what: name, kb: sum(scriptsOf(added)), budget: BUDGET_KB.route });
}
for (const { what, kb: size, budget } of rows.sort((a, b) => b.kb - a.kb)) {
  const verdict = size > budget ? 'TOO LARGE' : 'ok';
  console.log(`${size.toFixed(1).padStart(7)} of ${String(budget).padStart(3)} kB  ${verdict.padEnd(9)}  ${what}`);
  if (size > budget) process.exitCode = 1;
}
const fonts = readdirSync(new URL('assets/', DIST)).filter((file) => file.endsWith('.woff2'));
console.log(
  `${fonts.length} fonts: ${sum(fonts.map((file) => `assets/${file}`)).toFixed(1)} kB, loaded beside the page`,
);
