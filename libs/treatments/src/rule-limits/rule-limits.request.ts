import { ChoiceField, CodeField, IntegerField, ListField } from '#http/fields.js';
import { LIMIT_CHANGE_REASONS, type LimitChangeReason } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

class RuleLimitRequest {
  @CodeField({ example: 'days' })
  limit!: string;

  @IntegerField({
    optional: true,
    description: "In the rule's unit. Left out, the limit of the product holds again.",
    example: 21,
  })
  value?: number;
}

export class ChangeRuleLimitsRequest extends NotedEntryRequest {
  @CodeField({ example: 'interval_short' })
  rule!: string;

  @ListField(() => RuleLimitRequest, { minItems: 1, description: 'What is not named stays.' })
  limits!: RuleLimitRequest[];

  @ChoiceField(LIMIT_CHANGE_REASONS)
  reason!: LimitChangeReason;
}
