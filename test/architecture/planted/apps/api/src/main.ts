// Allowed: an app puts libs together.
import { handle } from '#treatments/start-session/start-session.handler.js';

export const app = handle;
