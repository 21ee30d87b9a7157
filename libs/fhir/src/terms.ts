import { type CodeableConcept, type Coding, type Identifier, type Quantity } from '@medplum/fhirtypes';

/**
 * What codes mean and where they are from. Pinpoint's own codes are told by `urn:pinpoint:code:<list>`. Codes of others
 * stand beside them only where they are certain and free to use: LOINC, UCUM, HL7's own and ICD-10-CM. SNOMED CT is
 * not, outside its member countries.
 */
const OWN = 'urn:pinpoint:code:';
const HL7 = 'http://terminology.hl7.org/CodeSystem/';
const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';

/** A code of Pinpoint. Without a label, the code is one: `upper_lip` reads "Upper lip". */
export function ownCoding(list: string, code: string, label?: string): Coding {
  return { system: `${OWN}${list}`, code, display: label ?? inWords(code) };
}

export function own(list: string, code: string, label?: string): CodeableConcept {
  return { coding: [ownCoding(list, code, label)], text: label ?? inWords(code) };
}

/** A code of a code system of HL7, by the last part of its address. */
export function hl7(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [hl7Coding(system, code, display)] };
}

export function hl7Coding(system: string, code: string, display?: string): Coding {
  return { system: `${HL7}${system}`, code, ...(display !== undefined && { display }) };
}

export function loinc(code: string, display: string): CodeableConcept {
  return { coding: [{ system: LOINC, code, display }], text: display };
}

/** The concept with a code of ICD-10-CM beside it, where there is one. */
export function withIcd10(concept: CodeableConcept, code: string | undefined): CodeableConcept {
  if (code === undefined) return concept;
  return { ...concept, coding: [...(concept.coding ?? []), { system: ICD_10_CM, code }] };
}

/** @param code of UCUM, such as `um` or `mm2` */
export function quantity(value: number, code: string, unit = code): Quantity {
  return { value, unit, system: UCUM, code };
}

export function maybeQuantity(value: number | undefined, code: string, unit?: string): Quantity | undefined {
  return value === undefined ? undefined : quantity(value, code, unit);
}

/** An id that Pinpoint gave. */
export function identifier(kind: string, value: string): Identifier {
  return { system: `urn:pinpoint:${kind}`, value };
}

export function extensionUrl(name: string): string {
  return `urn:pinpoint:extension:${name}`;
}

/** A list as FHIR takes it: one that is empty is left out. */
export function some<T>(list: readonly T[] | undefined): T[] | undefined {
  return list && list.length > 0 ? [...list] : undefined;
}

function inWords(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
