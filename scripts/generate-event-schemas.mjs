// @ts-check

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

/**
 * One JSON Schema (2020-12) per event type and version, from the TypeScript types.
 *
 * Each capability that publishes events has a union of them, a folder of schemas, and a list of what was published.
 * `published-schemas.json` of a capability holds the SHA-256 of each version that a release has published: logs
 * out there hold events of it, so its file may neither change nor go, and a changed type needs a new version (the last
 * type argument of `Fact`). `node scripts/generate-event-schemas.mjs --publish` adds the current versions, for a release.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @type {readonly { lib: string, file: string, union: string }[]} */
const CAPABILITIES = [
  { lib: 'libs/treatments/src/', file: 'domain/treatment-event.ts', union: 'TreatmentEvent' },
  { lib: 'libs/identity/src/', file: 'domain/staff.events.ts', union: 'StaffEvent' },
  { lib: 'libs/audit/src/', file: 'domain/access.events.ts', union: 'AccessEvent' },
];

/** @param {string} lib */
const folderOf = (lib) => `${lib}schemas/`;
/** @param {string} lib */
const publishedOf = (lib) => `${lib}published-schemas.json`;

/**
 * The schemas of the types as they are now.
 *
 * @param {typeof CAPABILITIES[number]} capability
 * @returns {Record<string, string>} text by file name, `AreaTreated.v1.json`
 */
function currentSchemas({ lib, file, union }) {
  const { definitions = {} } = createGenerator({
    path: join(ROOT, lib, file),
    tsconfig: join(ROOT, 'tsconfig.json'),
    type: union,
    expose: 'export',
    jsDoc: 'extended',
    additionalProperties: false,
    encodeRefs: false,
    skipTypeCheck: true,
  }).createSchema(union);

  /** @type {Record<string, string>} */
  const files = {};
  for (const fact of factsOf(definitions[union], definitions)) {
    const { type, version, data, sealed } = fact.properties;
    const name = `${type.const}.v${version.const}.json`;
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `${type.const}, version ${version.const}`,
      type: 'object',
      properties: { data, ...(sealed && { sealed }) },
      required: ['data'],
      additionalProperties: false,
    };
    files[name] = `${JSON.stringify(withDefinitions(schema, definitions), null, 2)}\n`;
  }
  return files;
}

/**
 * Follows unions and references down to the facts.
 *
 * @param {any} schema
 * @param {any} definitions
 * @returns {any[]}
 */
function factsOf(schema, definitions) {
  if (schema.anyOf) return schema.anyOf.flatMap((/** @type {any} */ member) => factsOf(member, definitions));
  if (schema.$ref) return factsOf(definitions[nameIn(schema.$ref)], definitions);
  if (!schema.properties?.type?.const) throw new Error(`Not a fact: ${JSON.stringify(schema).slice(0, 200)}`);
  return [schema];
}

/** @param {string} ref */
function nameIn(ref) {
  return ref.slice('#/definitions/'.length);
}

/**
 * The schema with only the definitions it needs, under `$defs`.
 *
 * @param {any} schema
 * @param {any} definitions
 */
function withDefinitions(schema, definitions) {
  const needed = new Map();
  /** @type {(node: any) => any} */
  const visit = (node) => {
    if (Array.isArray(node)) return node.map(visit);
    if (node === null || typeof node !== 'object') return node;
    /** @type {any} */
    const copy = {};
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref') {
        const name = nameIn(value);
        if (!needed.has(name)) {
          needed.set(name, undefined);
          needed.set(name, visit(definitions[name]));
        }
        copy.$ref = `#/$defs/${name}`;
      } else copy[key] = visit(value);
    }
    return copy;
  };
  const body = visit(schema);
  if (needed.size === 0) return body;
  return { ...body, $defs: Object.fromEntries([...needed].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/**
 * The folder of schemas as it must be: what the types say now, and every version that was ever published.
 *
 * @param {Record<string, string>} current text by file name
 * @param {Record<string, string>} published SHA-256 by file name
 * @param {(name: string) => string} committed text of a committed file
 * @returns {Record<string, string>} text by file name
 * @throws Error where a published version would change, or its file was changed or deleted
 */
export function withPublished(current, published, committed) {
  const files = { ...current };
  for (const [name, hash] of Object.entries(published)) {
    if (sha256(committed(name)) !== hash) throw new Error(`${name} is published, and its file was changed.`);
    const now = current[name];
    if (now !== undefined && sha256(now) !== hash) {
      throw new Error(`${name} is published. Its type was changed and needs a new version.`);
    }
    files[name] = committed(name);
  }
  return files;
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {string} lib
 * @returns {Record<string, string>}
 */
function publishedVersions(lib) {
  return JSON.parse(readFileSync(join(ROOT, publishedOf(lib)), 'utf8'));
}

/** @type {readonly import('./generated-files.mjs').Generator[]} */
export const eventSchemas = CAPABILITIES.map((capability) => ({
  owns: folderOf(capability.lib),
  generate: async () => {
    const folder = folderOf(capability.lib);
    const committed = (/** @type {string} */ name) => readFileSync(join(ROOT, folder, name), 'utf8');
    const files = withPublished(currentSchemas(capability), publishedVersions(capability.lib), committed);
    return Object.fromEntries(Object.entries(files).map(([name, text]) => [folder + name, text]));
  },
}));

function publish() {
  for (const capability of CAPABILITIES) {
    const published = publishedVersions(capability.lib);
    for (const [name, text] of Object.entries(currentSchemas(capability))) published[name] ??= sha256(text);
    writeFileSync(join(ROOT, publishedOf(capability.lib)), `${JSON.stringify(published, null, 2)}\n`);
  }
}

const isProgram = process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url);
if (isProgram && process.argv[2] === '--publish') publish();
