// fires: pure-code-does-no-io
import { readFileSync } from 'node:fs';

export const read = readFileSync;
