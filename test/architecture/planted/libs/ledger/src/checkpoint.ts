// fires: pure-code-imports-pure-code
import { append } from '#event-log/append.js';

export const checkpoint = append;
