// fires: capabilities-meet-in-published-events
import { startSession } from '#treatments/domain/session.js';

export const fold = startSession;
