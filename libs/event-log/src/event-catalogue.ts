import { type JsonObject } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type NewEvent, type PartName } from './recorded-event.js';

/** One published version of an event type. */
export interface EventTypeVersion {
  type: string;
  version: number;
  /** JSON Schema (2020-12) of an object with the members `data` (clinical part) and `sealed` (by part name). */
  schema: JsonObject;
}

/** Raises the clinical part of an event from one version of its type to the next. Pure; the stored bytes stay. */
export interface Upcaster {
  type: string;
  from: number;
  raise: (data: JsonObject) => JsonObject;
}

interface KnownType {
  newest: number;
  validators: Map<number, ValidateFunction>;
  upcasters: Map<number, Upcaster['raise']>;
}

/**
 * The event types that a log takes, each version with its schema, and how old versions read today.
 * Appending checks against the schema; reading raises to the newest version.
 */
export class EventCatalogue {
  private readonly types = new Map<string, KnownType>();
  readonly versions: readonly EventTypeVersion[];

  /** @throws Error where a version is given twice, or an old version has no way to the newest. */
  constructor(versions: readonly EventTypeVersion[], upcasters: readonly Upcaster[] = []) {
    this.versions = versions;
    const ajv = new Ajv2020({ strict: true, allErrors: false, allowUnionTypes: true });
    for (const { type, version, schema } of versions) {
      const known = this.types.get(type) ?? { newest: 0, validators: new Map(), upcasters: new Map() };
      if (known.validators.has(version)) throw new Error(`event catalogue: ${type} version ${version} is given twice`);
      known.validators.set(version, ajv.compile(schema));
      known.newest = Math.max(known.newest, version);
      this.types.set(type, known);
    }
    for (const { type, from, raise } of upcasters) this.types.get(type)?.upcasters.set(from, raise);
    for (const [type, { newest, validators, upcasters: raises }] of this.types) {
      for (const version of validators.keys()) {
        for (let step = version; step < newest; step++) {
          if (!raises.has(step)) throw new Error(`event catalogue: ${type} cannot be raised from version ${step}`);
        }
      }
    }
  }

  newestVersion(type: string): number {
    return this.known(type).newest;
  }

  /** @throws Problem `event_type_unknown` or `event_invalid`, naming the member that is wrong. */
  check(event: NewEvent, typeVersion: number): void {
    const validate = this.known(event.type).validators.get(typeVersion);
    if (!validate) throw unknownType(event.type, typeVersion);
    const body: { data?: unknown; sealed?: unknown } = {};
    if (event.data !== undefined) body.data = event.data;
    if (event.sealed !== undefined && Object.keys(event.sealed).length > 0) body.sealed = event.sealed;
    if (!validate(body)) throw invalidEvent(event.type, typeVersion, validate.errors?.[0]);
  }

  /** The clinical part in the newest version of its type. */
  raise(type: string, typeVersion: number, data: JsonObject): JsonObject {
    const known = this.types.get(type);
    if (!known) return data;
    let raised = data;
    for (let version = typeVersion; version < known.newest; version++) {
      raised = known.upcasters.get(version)!(raised);
    }
    return raised;
  }

  /** The version that `raise` raises to; a type that is no longer known keeps its own. */
  readVersion(type: string, typeVersion: number): number {
    return Math.max(typeVersion, this.types.get(type)?.newest ?? 0);
  }

  private known(type: string): KnownType {
    const known = this.types.get(type);
    if (!known) throw unknownType(type);
    return known;
  }
}

function unknownType(type: string, version?: number): Problem {
  const name = version === undefined ? type : `${type} version ${version}`;
  return new Problem('invalid', 'event_type_unknown', `No schema is published for event type ${name}.`, { type });
}

/** Ajv quotes no values in its messages, so a problem repeats nothing personal. */
function invalidEvent(type: string, version: number, error: ErrorObject | undefined): Problem {
  const where = error?.instancePath || '/';
  return new Problem('invalid', 'event_invalid', `${type} v${version}: ${where} ${error?.message ?? 'is not valid'}.`, {
    type,
    pointer: where,
    rule: error?.keyword ?? '',
  });
}

/** Sizes that keep a leaf small and a row cheap. A photo's bytes are a blob elsewhere; its part holds only the hash. */
export const PART_MAX_BYTES: Readonly<Record<PartName, number>> = {
  clinical: 65_536,
  identity: 65_536,
  notes: 262_144,
  photo: 16_384,
};
