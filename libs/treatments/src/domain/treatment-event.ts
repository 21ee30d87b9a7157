import { type EntryEvent } from './entry.events.js';
import { type CartridgeUsed } from './lot.events.js';
import { type ErasureEvent } from './erasure.events.js';

import { type RecordFact } from './record-fact.js';

/** Everything that this capability publishes; the JSON Schemas are generated from this union. */
export type TreatmentEvent = RecordFact | CartridgeUsed | EntryEvent | ErasureEvent;
