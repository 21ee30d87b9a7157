export type SessionEvent = { type: 'SessionStarted' };
export const sessionEventTypes = ['SessionStarted'];
