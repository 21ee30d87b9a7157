import { IntegerField } from '#http/fields.js';

export class SetRetentionRequest {
  @IntegerField({ description: 'Full years after the last entry in a record, 0 to 100; 10 where none were set.' })
  years!: number;
}
