import { ChoiceField, MomentField, ObjectField } from '#http/fields.js';
import { SEQUELAE, type Sequelae } from '../domain/closed-lists.js';
import { EntryRequest } from '../entry.request.js';
import { DescriptionNotesRequest } from '../notes.request.js';

export class ResolveSideEffectRequest extends EntryRequest {
  @MomentField()
  resolved!: string;

  @ChoiceField(SEQUELAE, { optional: true })
  sequelae?: Sequelae;

  @ObjectField(() => DescriptionNotesRequest, { optional: true })
  notes?: DescriptionNotesRequest;
}
