import { type ClientEvent } from './client.events.js';
import { type ClinicEvent } from './clinic.events.js';
import { type EntryEvent } from './entry.events.js';
import { type ErasureEvent } from './erasure.events.js';
import { type SeriesEvent } from './series.events.js';
import { type SessionEvent } from './session.events.js';

/** Everything that this capability publishes; the JSON Schemas are generated from this union. */
export type TreatmentEvent = ClientEvent | SeriesEvent | SessionEvent | ClinicEvent | EntryEvent | ErasureEvent;
