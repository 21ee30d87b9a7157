// fires: technical-libs-know-no-capability
import { type SessionEvent } from '#treatments/domain/session.events.js';

export const last: SessionEvent | undefined = undefined;
