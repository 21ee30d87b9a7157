/** Set as `meta` of a query whose answer should be there without a connection, too. */
export const KEPT = { kept: true };
