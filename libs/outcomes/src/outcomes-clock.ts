/** The clock of what only time changes. */
export const OUTCOMES_CLOCK = Symbol('Clock');
