import { ObjectField, TextField } from '#http/fields.js';
import { FREE_TEXT_MAX_LENGTH } from '../domain/form.js';

class SignalCommentRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, description: 'What was found, and what was done about it.' })
  text!: string;
}

export class AcknowledgeSignalRequest {
  @ObjectField(() => SignalCommentRequest)
  notes!: SignalCommentRequest;
}
