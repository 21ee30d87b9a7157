// Allowed: pure code that uses pure code, and a type of code that is not.
import { now } from '#kernel/clock.js';
import { type Sessions } from '../sessions.js';
import { type SessionEvent } from './session.events.js';

export const startSession = (_sessions: Sessions): [SessionEvent, number] => [{ type: 'SessionStarted' }, now()];
