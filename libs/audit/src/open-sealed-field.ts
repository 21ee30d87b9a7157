import { PatternField } from '#http/fields.js';

/** Whether what is sealed is given out too, as a parameter of an address. */
export function openSealedField(byDefault: string): PropertyDecorator {
  return PatternField({
    pattern: /^(true|false)$/,
    says: 'must be true or false',
    optional: true,
    description: `Whether names, contacts and free text stand in it; ${byDefault}.`,
  });
}
