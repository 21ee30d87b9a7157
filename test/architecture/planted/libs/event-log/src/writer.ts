// The other half of the cycle, which is reported once. A cycle of types counts.
import { type reader } from './reader.js';

export const writer: typeof reader | undefined = undefined;
