import { CodeListField, ObjectField, UuidField } from '#http/fields.js';
import { NamedNotesRequest } from '../named-entry.request.js';
import { TechniqueRequest } from '../technique.request.js';

export class DefinePresetRequest extends TechniqueRequest {
  @UuidField({ description: 'Chosen by the caller; the same one again changes the preset.' })
  presetId!: string;

  @CodeListField({ optional: true, description: 'Areas that it is meant for.' })
  areas?: string[];

  @ObjectField(() => NamedNotesRequest, { optional: true })
  notes?: NamedNotesRequest;
}
