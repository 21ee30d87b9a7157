// @ts-check

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * The main job on real input: published case series are imported into an embedded database, reported from the read
 * models, and held against the printed figures. Beside them a clinic is simulated whose record grows over two years of its
 * own and ends now, with something to find on every screen. Then the service starts on the same data. It can be run again.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA = resolve(process.env.PINPOINT_DATA || join(ROOT, 'data-demo'));
const PORT = process.env.PINPOINT_PORT || '3000';
const ENVIRONMENT = {
  ...process.env,
  PINPOINT_DEMO: '1',
  NODE_ENV: 'development',
  PINPOINT_DATA: DATA,
  PINPOINT_PORT: PORT,
  DATABASE_URL: '',
};
const SERIES = [
  { clinic: 'Dogra 2014', folder: 'dogra-2014' },
  { clinic: 'Asif 2016', folder: 'asif-2016' },
  { clinic: 'Majid 2009', folder: 'majid-2009' },
];
/** Made up: nobody's results. */
const SIMULATED = { clinic: 'Clinic at the Quay', sessions: '1200', seed: '1', truth: 'signals' };

/**
 * Answers what was printed. How far it is, and what went wrong, it tells on the terminal itself.
 *
 * @param {string[]} words
 * @returns {Promise<string>}
 */
async function pinpoint(...words) {
  const main = join(ROOT, 'dist/apps/cli/src/main.js');
  const command = spawn(process.execPath, [main, ...words], { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed, status] = await Promise.all([text(command.stdout), new Promise((end) => command.once('close', end))]);
  if (status !== 0) process.exit(Number(status) || 1);
  return printed.trimEnd();
}

/**
 * Figures of the paper that the report does not give, as `path: printed, but reported`.
 *
 * @param {any} printed
 * @param {any} reported
 * @param {string} path
 * @returns {string[]}
 */
function differences(printed, reported, path = '') {
  if (printed === null || typeof printed !== 'object') {
    return printed === reported ? [] : [`${path}: ${printed}, but ${reported}`];
  }
  return Object.keys(printed).flatMap((key) => differences(printed[key], reported?.[key], `${path}/${key}`));
}

/**
 * @param {any} value
 * @returns {number}
 */
function countFigures(value) {
  if (value === null || typeof value !== 'object') return 1;
  return Object.values(value).reduce((sum, member) => sum + countFigures(member), 0);
}

console.log(`Data: ${DATA}\n`);
let isReproduced = true;
for (const { clinic, folder } of SERIES) {
  const path = join(ROOT, 'test/data/published', folder);
  const { source, ...printed } = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8'));
  await pinpoint('import', path, '--clinic', clinic);
  const report = JSON.parse(await pinpoint('report', '--clinic', clinic, '--json'));
  const wrong = differences(printed, report);
  if (wrong.length > 0) isReproduced = false;
  console.log(`${clinic} (${source})\n`);
  console.log(await pinpoint('report', '--clinic', clinic));
  const verdict = wrong.length === 0 ? 'all as printed' : `NOT as printed: ${wrong.join('; ')}`;
  console.log(`\n${countFigures(printed)} printed figures: ${verdict}.\n`);
  console.log(`${await pinpoint('verify', '--clinic', clinic)}\n`);
}
await simulate();
if (!isReproduced) process.exitCode = 2;
else if (!process.argv.includes('--no-serve')) await serve();

/** Once: its last day stays the day on which it was begun, so that a run that was stopped goes on with the same history. */
async function simulate() {
  const { clinic, sessions, seed, truth } = SIMULATED;
  const notes = join(DATA, 'simulated-clinic.json');
  const known = noted(notes);
  const until = known.until ?? new Date().toISOString().slice(0, 10);
  if (!known.isComplete) {
    mkdirSync(DATA, { recursive: true, mode: 0o700 });
    writeFileSync(notes, JSON.stringify({ until }));
    const history = ['--sessions', sessions, '--seed', seed, '--truth', truth, '--until', until];
    console.log(await pinpoint('simulate', '--clinic', clinic, ...history));
    writeFileSync(notes, JSON.stringify({ until, isComplete: true }));
  }
  console.log(await pinpoint('signals', '--clinic', clinic));
  console.log(await pinpoint('verify', '--clinic', clinic));
  console.log(
    `${clinic} is simulated, over two years that end on ${until}; its times are too. To have it end today, delete ${DATA}.\n`,
  );
}

/**
 * @param {string} file
 * @returns {{ until?: string, isComplete?: boolean }}
 */
function noted(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

async function serve() {
  const readers = [];
  const clinics = [...SERIES.map(({ clinic }) => clinic), SIMULATED.clinic];
  for (const clinic of clinics) {
    const { clinic: id } = JSON.parse(await pinpoint('log-key', '--clinic', clinic, '--json'));
    const token = await pinpoint('token', '--clinic', clinic, '--scope', 'read', '--label', 'demo');
    readers.push({ clinic, id, token });
  }
  const accounts = await pinpoint('demo-accounts', '--clinic', ...clinics);
  const base = `http://127.0.0.1:${PORT}`;
  const service = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], {
    env: { ...ENVIRONMENT, PINPOINT_LOG_LEVEL: 'warn' },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void service.kill('SIGTERM'));
  const ended = new Promise((stop) => service.once('exit', stop));
  while (service.exitCode === null && !(await answers(`${base}/health/ready`))) await delay(100);
  if (service.exitCode !== null) {
    process.exitCode = 1;
    return;
  }
  console.log(`The service answers at ${base} (Ctrl-C ends it)

  ${base}                 the pages; the accounts are below
  ${base}/api/docs        the interface, to read and to try
  ${base}/health/ready    whether it is well
  ${base}/metrics         what it measures

THIS IS A DEMO, and every answer says so (Pinpoint-Demo: 1). One account for each role, made anew just now:

${accounts}

Each clinic, by a token that reads and ends after a day:
`);
  for (const { clinic, id, token } of readers) {
    const clinicUrl = `${base}/api/v1/clinics/${id}`;
    console.log(`  ${clinic}
  curl -s -H 'Authorization: Bearer ${token}' ${clinicUrl}/reports/series
  curl -s -H 'Authorization: Bearer ${token}' ${clinicUrl}/reports/side-effects
`);
  }
  await ended;
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
