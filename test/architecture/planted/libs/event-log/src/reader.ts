// fires: no-cycles
import { writer } from './writer.js';

export const reader = () => writer;
