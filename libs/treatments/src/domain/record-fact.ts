import { type ClientEvent } from './client.events.js';
import { type ClinicEvent } from './clinic.events.js';
import { type SeriesEvent } from './series.events.js';
import { type SessionEvent } from './session.events.js';

/** What can be entered in a record; corrections and voids come beside it. */
export type RecordFact = ClientEvent | SeriesEvent | SessionEvent | ClinicEvent;
