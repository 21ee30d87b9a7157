import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';

/** Why somebody is shown a record. */
export const ACCESS_REASONS = [
  'treatment',
  'client_request',
  'oversight',
  'complaint',
  'audit',
  'emergency',
  'transfer',
] as const;
export type AccessReason = (typeof ACCESS_REASONS)[number];

/** Which record of the clinic, where one was asked for by its id. */
export interface ShownRecord {
  /**
   * Such as `client`, `session` or `series`.
   * @pattern ^[a-z]{1,32}$
   */
  kind: string;
  id: Uuid;
}

export interface ShownRecords {
  /**
   * What was asked, by its name in the OpenAPI document.
   * @pattern ^[A-Za-z]{1,64}$
   */
  operation: string;
  record?: ShownRecord;
  /** Whose data the answer held. */
  clients: Uuid[];
}

/** Somebody was shown data of clients. Who and when stand in the leaf, and why, as its reason. */
export type RecordsShown = Fact<'RecordsShown', ShownRecords>;

/** Facts of a clinic's access log. */
export type AccessEvent = RecordsShown;
