import { ChoiceField, CodeField, DayField, UuidField } from '#http/fields.js';
import { DEVICE_TYPES, type DeviceType } from '../domain/closed-lists.js';
import { NamedEntryRequest } from '../named-entry.request.js';

export class RegisterDeviceRequest extends NamedEntryRequest {
  @UuidField({ description: 'Chosen by the caller; the same one again changes the entry.' })
  deviceId!: string;

  @ChoiceField(DEVICE_TYPES)
  deviceType!: DeviceType;

  @CodeField({ optional: true })
  model?: string;

  @DayField({ optional: true })
  inUseSince?: string;
}
