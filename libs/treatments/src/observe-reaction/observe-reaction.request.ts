import { CodeField, CodeListField, InstantField, IntegerField, ObjectField } from '#http/fields.js';
import { EntryRequest } from '../entry.request.js';
import { DescriptionNotesRequest } from '../notes.request.js';

export class ObserveReactionRequest extends EntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @CodeField({ example: 'erythema' })
  type!: string;

  @IntegerField({ example: 1 })
  severity!: number;

  @CodeListField({ optional: true })
  areas?: string[];

  @IntegerField({ optional: true })
  painNrs?: number;

  @IntegerField({
    optional: true,
    description: 'Since the end of needling, where it is known better than the time of day.',
  })
  timeAfterS?: number;

  @ObjectField(() => DescriptionNotesRequest, { optional: true })
  notes?: DescriptionNotesRequest;
}
