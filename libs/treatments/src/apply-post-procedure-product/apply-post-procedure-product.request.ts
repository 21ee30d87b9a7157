import { BooleanField, CodeField, CodeListField, InstantField, ObjectField } from '#http/fields.js';
import { EntryRequest } from '../entry.request.js';
import { ProductNotesRequest } from '../notes.request.js';

export class ApplyPostProcedureProductRequest extends EntryRequest {
  @InstantField({ optional: true })
  at?: string;

  @CodeField({ example: 'hyaluronic_serum' })
  product!: string;

  @CodeListField({ optional: true })
  areas?: string[];

  @BooleanField({ optional: true })
  safeForIntradermalUse?: boolean;

  @ObjectField(() => ProductNotesRequest, { optional: true })
  notes?: ProductNotesRequest;
}
