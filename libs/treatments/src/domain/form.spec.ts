import { type Json, type JsonObject } from '#kernel/json.js';
import { treatmentEventTypes } from '../treatment-events.js';
import { CLIENT_FORMS } from './client.forms.js';
import { CLINIC_FORMS } from './clinic.forms.js';
import { fieldsOf } from './form.js';
import { SERIES_FORMS } from './series.js';
import { SESSION_FORMS } from './session.forms.js';

const FORMS = Object.entries({ ...CLIENT_FORMS, ...SERIES_FORMS, ...SESSION_FORMS, ...CLINIC_FORMS });

/** A part of the published schema of a type, with its reference followed. */
function schemaOf(type: string, ...path: string[]): JsonObject {
  const { schema } = treatmentEventTypes.find((known) => known.type === type)!;
  const follow = (node: Json | undefined): JsonObject => {
    const ref = (node as JsonObject)['$ref'];
    return ref === undefined ? (node as JsonObject) : follow((schema['$defs'] as JsonObject)[(ref as string).slice(8)]);
  };
  return path.reduce((node, member) => follow((node['properties'] as JsonObject)[member]), schema);
}

describe.each(FORMS)('the form of %s', (type, form) => {
  it('has the fields of its published schema, and needs the same', () => {
    const { properties, required = [] } = schemaOf(type, 'data');
    const fields = fieldsOf(form);
    expect(Object.keys(fields).sort()).toEqual(Object.keys(properties!).sort());
    const needed = Object.keys(fields).filter((name) => fields[name]!.needed === 'always');
    expect(needed.sort()).toEqual([...(required as string[])].sort());
  });

  it('has the words of its published schema', () => {
    const words = schemaOf(type)['properties'] as JsonObject;
    if (!('sealed' in words)) return expect(form.notes).toEqual([]);
    expect([...form.notes].sort()).toEqual(Object.keys(schemaOf(type, 'sealed', 'notes')['properties']!).sort());
    const identity = 'identity' in form ? [...(form.identity as string[])].sort() : undefined;
    const sealed = schemaOf(type, 'sealed')['properties'] as JsonObject;
    expect('identity' in sealed).toBe(identity !== undefined);
    if (identity) expect(identity).toEqual(Object.keys(schemaOf(type, 'sealed', 'identity')['properties']!).sort());
  });
});
