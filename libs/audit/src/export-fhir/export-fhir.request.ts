import { PatternField } from '#http/fields.js';
import { EXPORTED_TYPES } from '#fhir/export-resources.js';
import { openSealedField } from '../open-sealed-field.js';
import { placeField } from '../place-field.js';

export class ExportClientFhirRequest {
  @placeField('A position, or an instant: as it was recorded then. By default, now.')
  asOf?: string;
  @openSealedField('true by default')
  openSealed?: string;
}

export class ExportClinicFhirRequest {
  @placeField('A position, or an instant: as it was recorded then. By default, now.')
  asOf?: string;
  @openSealedField('false by default, and never for a token')
  openSealed?: string;
  @PatternField({
    pattern: /^[A-Za-z]{1,40}(,[A-Za-z]{1,40}){0,29}$/,
    says: 'must be resource types, separated by commas',
    optional: true,
    description: `Resource types, separated by commas: ${EXPORTED_TYPES.join(', ')}. All by default.`,
    example: 'Patient,Procedure',
  })
  _type?: string;
}
