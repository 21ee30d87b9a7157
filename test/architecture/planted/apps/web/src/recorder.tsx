// fires: web-talks-http-only
import { startSession } from '#treatments/domain/session.js';

export const start = startSession;
