import { ChoiceField, TextField } from '#http/fields.js';
import { EMERGENCY_REASONS, type EmergencyReason } from '../domain/staff.events.js';

export class TakeEmergencyAccessRequest {
  @ChoiceField(EMERGENCY_REASONS)
  reason!: EmergencyReason;
  @TextField({ maxLength: 8_000, description: 'The clinic’s owner will read it. It is sealed.' })
  explanation!: string;
}
