import { CodeField, DayField, IntegerField, PatternField } from '#http/fields.js';
import { LOT_NUMBER } from '../lot-number.request.js';
import { NamedEntryRequest } from '../named-entry.request.js';

export class ReceiveCartridgeLotRequest extends NamedEntryRequest {
  @PatternField({ ...LOT_NUMBER, example: 'LOT-4711' })
  lot!: string;

  @DayField()
  expiresOn!: string;

  @IntegerField({
    optional: true,
    description: 'Single-use cartridges that came. Without it, the lot counts as one, and a second client is noticed.',
  })
  cartridges?: number;

  @CodeField({ optional: true })
  deviceModel?: string;

  @IntegerField({ optional: true })
  pinCount?: number;

  @IntegerField({ optional: true })
  needleDiameterUm?: number;

  @DayField({ optional: true })
  receivedOn?: string;
}
