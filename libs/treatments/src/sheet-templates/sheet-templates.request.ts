import { ChoiceField, DayField, ObjectField, PatternField, TextField } from '#http/fields.js';
import { TEMPLATE_KINDS, type TemplateKind } from '../domain/closed-lists.js';
import { FREE_TEXT_MAX_LENGTH } from '../domain/form.js';
import { NotesRequest } from '../entry.request.js';

class SheetTextRequest extends NotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH })
  title!: string;

  @TextField({
    maxLength: FREE_TEXT_MAX_LENGTH,
    description: 'Paragraphs, parted by an empty line; a line that begins with "- " is an item of a list.',
  })
  body!: string;
}

export class PublishTemplateRequest {
  @ChoiceField(TEMPLATE_KINDS)
  template!: TemplateKind;

  @DayField({ optional: true, description: 'First day on which it holds; today where it is left out.' })
  validFrom?: string;

  @PatternField({
    pattern: /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
    says: 'must be a language tag such as de or en-GB',
    example: 'de',
  })
  language!: string;

  @ObjectField(() => SheetTextRequest)
  notes!: SheetTextRequest;
}
