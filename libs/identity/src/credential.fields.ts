import { PatternField, TextField } from '#http/fields.js';

/** Fields that several steps of signing in share. Texts are cut off here only where they are absurd. */
export const LoginNameField = () => TextField({ maxLength: 254, example: 'ada@example.org' });
export const PersonNameField = () => TextField({ maxLength: 200, example: 'Ada Byron' });
export const PasswordField = () =>
  TextField({ maxLength: 1024, description: 'At least 12 characters; a sentence is fine.' });
export const LinkField = () =>
  PatternField({
    pattern: /^[A-Za-z0-9_-]{43}$/,
    says: 'must be the secret at the end of the link',
    description: 'What stands after the # of a link that works once.',
  });
export const CodeOfAppField = () =>
  PatternField({
    pattern: /^[A-Za-z0-9 -]{6,32}$/,
    says: 'must be the code of the app, or a recovery code',
    example: '123456',
  });
