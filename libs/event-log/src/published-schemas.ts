import { type JsonObject } from '#kernel/json.js';
import { readdirSync, readFileSync } from 'node:fs';
import { type EventTypeVersion } from './event-catalogue.js';

/** The event types of a folder of published schemas, in files named `Type.v1.json`. */
export function eventTypesIn(folder: URL): EventTypeVersion[] {
  return readdirSync(folder).map((name) => {
    const [, type, version] = /^([A-Za-z]+)\.v(\d+)\.json$/.exec(name) ?? [];
    if (!type) throw new Error(`${name}, among the schemas, is not named like Type.v1.json`);
    const schema = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonObject;
    return { type, version: Number(version), schema };
  });
}
