import { PatternField } from '#http/fields.js';
import { PageRequest } from '#http/page.js';

export class ListClientsRequest extends PageRequest {
  @PatternField({
    pattern: /^[^\p{Cc}]{1,200}$/u,
    says: 'must have 1 to 200 characters',
    optional: true,
    description:
      'Words of a name, a reference or a year of birth, or their beginnings, in any order. Of those found, the first ' +
      '`limit` are answered, without `next`: more words find fewer.',
  })
  search?: string;
}
