import { stateAsOf } from '#audit/state-as-of/state-as-of.query.js';

export const stores = { stateAsOf };
