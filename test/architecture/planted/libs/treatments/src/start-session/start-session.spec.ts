// Allowed: a spec may use a development package.
import fc from 'fast-check';

export const property = fc;
