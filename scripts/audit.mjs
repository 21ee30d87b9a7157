// @ts-check

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

/**
 * Fails where a package that the product runs with has a known weakness that nobody has judged. What was judged stands
 * in `audit-allowed.json`, with the reason and a day on which it is to be judged again.
 *
 * @typedef {{ advisory: string, reason: string, until: string }} Allowed
 * @typedef {{ package: string, advisory: string, severity: string, title: string }} Finding
 */

/**
 * The weaknesses of a report that are not allowed today, each once.
 *
 * @param {any} report what `npm audit --json` prints
 * @param {readonly Allowed[]} allowed
 * @param {string} today `2026-03-02`
 * @returns {Finding[]}
 */
export function findings(report, allowed, today) {
  const known = new Set(allowed.filter(({ until }) => today < until).map(({ advisory }) => advisory));
  /** @type {Map<string, Finding>} */
  const found = new Map();
  for (const { via } of Object.values(report.vulnerabilities ?? {})) {
    for (const cause of via) {
      // A text names the package that brings the weakness along; that package has an entry of its own.
      if (typeof cause === 'string') continue;
      const advisory = String(cause.url).split('/').at(-1) ?? '';
      if (known.has(advisory)) continue;
      found.set(advisory, { package: cause.name, advisory, severity: cause.severity, title: cause.title });
    }
  }
  return [...found.values()];
}

function audit() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
  const report = JSON.parse(stdout);
  if (report.vulnerabilities === undefined) {
    // Not every registry, and no machine without a network, can say. That is no weakness, but must be seen.
    console.error(`Known weaknesses were NOT checked: ${report.message ?? 'the registry did not answer'}`);
    return;
  }
  const allowed = JSON.parse(readFileSync(new URL('audit-allowed.json', import.meta.url), 'utf8'));
  const open = findings(report, allowed, new Date().toISOString().slice(0, 10));
  for (const { package: name, advisory, severity, title } of open) {
    console.error(`${name}: ${title} (${severity}, ${advisory})`);
  }
  if (open.length > 0) process.exitCode = 1;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) audit();
