import { UuidField } from '#http/fields.js';

export class UndoEntryRequest {
  @UuidField({ description: 'eventId of the last entry, as the person saw it.' })
  entryId!: string;
}
