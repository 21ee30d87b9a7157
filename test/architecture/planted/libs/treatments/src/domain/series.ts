// fires: pure-code-imports-pure-code
import { Sessions } from '../sessions.js';

export const sessions = new Sessions();
