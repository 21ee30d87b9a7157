// Allowed: another capability's published events.
import { sessionEventTypes } from '#treatments/domain/session.events.js';

export const follows = sessionEventTypes;
