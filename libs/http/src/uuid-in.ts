import { isUuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';

/** @throws Problem `id_invalid` */
export function uuidIn(text: string | undefined, name: string): string {
  if (text !== undefined && isUuid(text)) return text;
  throw new Problem('invalid', 'id_invalid', `${name} must be a lower-case UUID.`, { field: name });
}
