import { ChoiceField, DayField, IntegerField, ObjectField } from '#http/fields.js';
import { type Sex, SEXES } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';
import { IdentityRequest } from '../identity.request.js';

export class RegisterClientRequest extends NotedEntryRequest {
  @IntegerField({ optional: true, example: 1990 })
  birthYear?: number;

  @ChoiceField(SEXES, { optional: true })
  sex?: Sex;

  @DayField({ optional: true, description: "First day in the clinic's care, where it is not today." })
  enrolledOn?: string;

  @ObjectField(() => IdentityRequest, { optional: true })
  identity?: IdentityRequest;
}
