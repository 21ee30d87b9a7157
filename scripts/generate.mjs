// @ts-check

import { fileURLToPath } from 'node:url';
import { eventSchemas } from './generate-event-schemas.mjs';
import { apiClient } from './generate-api-client.mjs';
import { openApi } from './generate-openapi.mjs';
import { staleFiles, writeFiles } from './generated-files.mjs';

/**
 * Everything that is generated and committed. A generator may import from `dist/`: both npm scripts build first.
 *
 * @type {import('./generated-files.mjs').Generator[]}
 */
const generators = [...eventSchemas, openApi, apiClient];

const root = fileURLToPath(new URL('..', import.meta.url));

if (process.argv[2] === '--check') {
  const stale = await staleFiles(generators, root);
  for (const sentence of stale) console.error(sentence);
  if (stale.length > 0) {
    console.error('Run "npm run generate" and commit what it writes.');
    process.exitCode = 1;
  }
} else {
  await writeFiles(generators, root);
}
