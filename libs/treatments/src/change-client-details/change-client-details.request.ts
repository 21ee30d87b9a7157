import { ChoiceField, IntegerField, ObjectField } from '#http/fields.js';
import { type Sex, SEXES } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';
import { IdentityRequest } from '../identity.request.js';

export class ChangeClientDetailsRequest extends NotedEntryRequest {
  @IntegerField({ optional: true, example: 1990 })
  birthYear?: number;

  @ChoiceField(SEXES, { optional: true })
  sex?: Sex;

  @ObjectField(() => IdentityRequest, {
    optional: true,
    description: 'What is given replaces what was there; the rest stays.',
  })
  identity?: IdentityRequest;
}
