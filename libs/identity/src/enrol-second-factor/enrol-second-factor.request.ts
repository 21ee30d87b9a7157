import { PatternField } from '#http/fields.js';

export class ConfirmSecondFactorRequest {
  @PatternField({ pattern: /^\d{6}$/, says: 'must be the six digits that the app shows', example: '123456' })
  code!: string;
}
