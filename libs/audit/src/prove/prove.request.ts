import { IntegerField } from '#http/fields.js';
import { Transform } from 'class-transformer';

const asNumber = Transform(({ value }: { value: unknown }) =>
  /^\d{1,15}$/.test(String(value)) ? Number(value) : value,
);

export class ConsistencyRequest {
  @asNumber
  @IntegerField({ description: 'Size of the older checkpoint.' })
  from!: number;
  @asNumber
  @IntegerField({ optional: true, description: 'Size of the newer one; by default, of the newest.' })
  to?: number;
  @asNumber
  @IntegerField({ optional: true, description: 'Epoch of the log; by default, the newest.' })
  epoch?: number;
}
