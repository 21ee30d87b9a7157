import { UuidField } from '#http/fields.js';

export class ApproveErasureRequest {
  @UuidField({ description: 'The request that was seen, as its receipt and the status name it.' })
  requestId!: string;
}
