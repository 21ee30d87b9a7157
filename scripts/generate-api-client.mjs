// @ts-check

import openapiTypescript, { astToString } from 'openapi-typescript';
import { openApi } from './generate-openapi.mjs';

const OPENAPI = 'apps/api/openapi.json';
const CLIENT = 'apps/web/src/api-client/interface.generated.ts';

/**
 * The types of the service's interface, for the pages. They come from the document as it is generated now, so that both
 * are current together.
 *
 * @type {import('./generated-files.mjs').Generator}
 */
export const apiClient = {
  owns: CLIENT,
  generate: async () => {
    const document = (await openApi.generate())[OPENAPI];
    const types = await openapiTypescript(/** @type {string} */ (document), { alphabetize: true });
    return { [CLIENT]: `// Generated from ${OPENAPI} by npm run generate.\n${astToString(types)}` };
  },
};
