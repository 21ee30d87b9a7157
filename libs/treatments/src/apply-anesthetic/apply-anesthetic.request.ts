import {
  BooleanField,
  CodeField,
  CodeListField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  UuidField,
} from '#http/fields.js';
import { AgentRequest } from '../agent.request.js';
import { EntryRequest } from '../entry.request.js';
import { OverrideRequest } from '../override.request.js';
import { ProductNotesRequest } from '../notes.request.js';

export class ApplyAnestheticRequest extends EntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @UuidField({ description: 'Chosen by the caller; the removal names it.' })
  applicationId!: string;

  @CodeField({ description: 'none records that none was used.', example: 'lidocaine_prilocaine_2.5_2.5' })
  product!: string;

  @IntegerField({ optional: true, example: 5000 })
  massMg?: number;

  @IntegerField({ optional: true, example: 10000 })
  surfaceMm2?: number;

  @CodeListField({ optional: true })
  areas?: string[];

  @BooleanField({ optional: true })
  occluded?: boolean;

  @ListField(() => AgentRequest, { optional: true, description: 'What a product outside the vocabulary contains.' })
  agents?: AgentRequest[];

  @ListField(() => OverrideRequest, { optional: true, description: 'For each rule that says stop, why it goes on.' })
  overrides?: OverrideRequest[];

  @ObjectField(() => ProductNotesRequest, { optional: true })
  notes?: ProductNotesRequest;
}
