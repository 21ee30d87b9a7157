// @ts-check

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The interface of the service, `apps/api/openapi.json`. The service is built as it would start, over empty SQLite
 * stores in a directory that is thrown away; it does not listen.
 *
 * @type {import('./generated-files.mjs').Generator}
 */
export const openApi = {
  owns: 'apps/api/openapi.json',
  generate: async () => ({ 'apps/api/openapi.json': `${JSON.stringify(await documentOfService(), null, 2)}\n` }),
};

async function documentOfService() {
  const directory = await mkdtemp(join(tmpdir(), 'pinpoint-openapi-'));
  try {
    const { readSettings } = await built('libs/composition/src/settings.js');
    const { openReadSide } = await built('libs/composition/src/read-side.js');
    const { openStores } = await built('libs/composition/src/stores.js');
    const { createApp } = await built('apps/api/src/create-app.js');
    const { createLogger } = await built('apps/api/src/log-output.js');
    const { openApiDocument } = await built('apps/api/src/openapi.js');
    const settings = readSettings({ PINPOINT_DATA: directory });
    const stores = await openStores(settings);
    const readSide = await openReadSide(settings, stores.log, () => undefined);
    const app = await createApp({ ...stores, readModels: readSide.readModels }, createLogger('silent'));
    const document = openApiDocument(app);
    await app.close();
    await readSide.close();
    await stores.close();
    return document;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {Promise<any>}
 */
function built(file) {
  return import(new URL(`../dist/${file}`, import.meta.url).href);
}
