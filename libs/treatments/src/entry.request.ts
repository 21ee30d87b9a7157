import { ChoiceField, ObjectField, TextField } from '#http/fields.js';
import { LATE_REASONS, type LateReason } from './domain/closed-lists.js';
import { FREE_TEXT_MAX_LENGTH } from './domain/form.js';

/** Why something is entered after the record has moved on. */
export class LateRequest {
  @ChoiceField(LATE_REASONS)
  reason!: LateReason;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  explanation?: string;
}

/** Words beside an entry; they are sealed with the client's key. */
export class NotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  text?: string;
}

/** What every entry may carry besides its own fields. */
export abstract class EntryRequest {
  @ObjectField(() => LateRequest, { optional: true, description: 'Present where the entry is made afterwards.' })
  late?: LateRequest;
}

/** An entry whose words are but a text. */
export abstract class NotedEntryRequest extends EntryRequest {
  @ObjectField(() => NotesRequest, { optional: true })
  notes?: NotesRequest;
}

/** Takes an entry apart: what is said, as plain JSON, how late it comes, and in which words. */
export function saidIn<Request extends EntryRequest & { notes?: object }>(
  request: Request,
): { said: Omit<Request, 'late' | 'notes'>; late: Request['late']; notes: Request['notes'] } {
  const { late, notes, ...said } = plain(request);
  return { said, late, notes };
}

/** A request as plain JSON, without the classes that have checked its shape. */
export function plain<Request extends object>(request: Request): Request {
  return JSON.parse(JSON.stringify(request)) as Request;
}
