import { BooleanField, ChoiceField, CodeField, IntegerField, ListField } from '#http/fields.js';
import { AgentRequest } from '../agent.request.js';
import { PRODUCT_SUPPLIES, type ProductSupply, type ProductUse, PRODUCT_USES } from '../domain/closed-lists.js';
import { NamedEntryRequest } from '../named-entry.request.js';

export class RegisterProductRequest extends NamedEntryRequest {
  @CodeField({
    example: 'lidocaine_prilocaine_2.5_2.5',
    description: 'A code of the vocabulary of anesthetics, whose limits these replace, or a code of the clinic.',
  })
  product!: string;

  @ChoiceField(PRODUCT_USES)
  use!: ProductUse;

  @ChoiceField(PRODUCT_SUPPLIES, { optional: true })
  supply?: ProductSupply;

  @ListField(() => AgentRequest, { optional: true })
  agents?: AgentRequest[];

  @IntegerField({ optional: true })
  contactMinS?: number;

  @IntegerField({ optional: true })
  contactMaxS?: number;

  @IntegerField({ optional: true })
  massMaxMg?: number;

  @IntegerField({ optional: true, description: 'For each kg of body weight.' })
  massMaxMgPerKg?: number;

  @IntegerField({ optional: true })
  surfaceMaxMm2?: number;

  @BooleanField({ optional: true })
  safeForIntradermalUse?: boolean;
}
