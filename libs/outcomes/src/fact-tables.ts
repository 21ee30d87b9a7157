import { type TableDefinition } from '#projections/table-definition.js';
import { versionedTable } from '#projections/versioned-rows.js';
import { type FactKindName } from './domain/fact.js';

/** The entry that began the fact. */
const ORIGIN = { entry_id: 'uuid' } as const;

/**
 * Facts, every version with the positions between which it stood. Clinical facts only: who the client is stands in no
 * read model. Instants are UTC ISO 8601, days are the clinic's, truth values are 0 and 1.
 */
export const FACT_TABLES: Readonly<Record<FactKindName, TableDefinition>> = {
  client: versionedTable(
    'client',
    {
      ...ORIGIN,
      client_id: 'uuid',
      enrolled_on: 'text?',
      birth_year: 'integer?',
      sex: 'text?',
      fitzpatrick: 'text?',
      concern: 'text?',
      concern_severity: 'text?',
      weight_g: 'integer?',
    },
    [['client_id'], ['recorded_to', 'position']],
  ),
  assessment: versionedTable(
    'assessment',
    {
      ...ORIGIN,
      client_id: 'uuid',
      assessed_on: 'text',
      phase: 'text',
      scale: 'text',
      variant: 'text?',
      score: 'real?',
      level: 'text?',
      area: 'text?',
      side: 'text?',
      arm: 'text?',
      rater: 'text?',
      rater_id: 'uuid?',
      blinded: 'integer?',
      series_id: 'uuid?',
      session_id: 'uuid?',
    },
    [['client_id']],
  ),
  series: versionedTable(
    'series',
    {
      ...ORIGIN,
      series_id: 'uuid',
      client_id: 'uuid',
      concern: 'text?',
      planned_on: 'text?',
      target_sessions: 'integer?',
      interval_days: 'integer?',
      ended_on: 'text?',
      end_reason: 'text?',
    },
    // What still stands and has no end, or ended on some day: the work list asks for these.
    [['series_id'], ['client_id'], ['recorded_to', 'end_reason', 'ended_on']],
  ),
  session: versionedTable(
    'session',
    {
      ...ORIGIN,
      session_id: 'uuid',
      client_id: 'uuid',
      state: 'text',
      practitioner_id: 'uuid?',
      series_id: 'uuid?',
      session_number: 'integer?',
      planned_for: 'text?',
      planned_duration_s: 'integer?',
      started_at: 'text?',
      ended_at: 'text?',
      end_reason: 'text?',
    },
    // The second tells too whether a client was treated since a day.
    [['session_id'], ['client_id', 'started_at'], ['series_id'], ['planned_for'], ['started_at'], ['position']],
  ),
  area_treatment: versionedTable(
    'area_treatment',
    {
      ...ORIGIN,
      session_id: 'uuid',
      at: 'text?',
      ended_at: 'text?',
      area: 'text',
      side: 'text?',
      arm: 'text?',
      surface_mm2: 'integer?',
      device_type: 'text?',
      device_model: 'text?',
      device_id: 'uuid?',
      cartridge_lot: 'text?',
      pin_count: 'integer?',
      needle_length_um: 'integer?',
      passes: 'integer?',
      pattern: 'text?',
      pressure: 'text?',
      speed: 'integer?',
      speed_unit: 'text?',
      glide_product: 'text?',
      endpoint: 'text?',
      energy_mj: 'integer?',
    },
    [['session_id']],
  ),
  follow_up: versionedTable(
    'follow_up',
    {
      ...ORIGIN,
      session_id: 'uuid',
      due_day: 'integer',
      contacted_on: 'text?',
      reached: 'integer',
      adherence: 'text?',
    },
    [['session_id']],
  ),
  alert: versionedTable(
    'alert',
    {
      ...ORIGIN,
      alert_id: 'uuid',
      record_id: 'uuid',
      rule: 'text',
      rule_version: 'integer',
      level: 'text',
      about_entry_id: 'uuid',
      waits: 'integer',
    },
    // The second finds those that nobody has answered, oldest first.
    [['record_id'], ['recorded_to', 'waits', 'position'], ['position']],
  ),
  side_effect: versionedTable(
    'side_effect',
    {
      ...ORIGIN,
      session_id: 'uuid',
      effect_id: 'uuid',
      type: 'text',
      area: 'text?',
      side: 'text?',
      arm: 'text?',
      onset: 'text',
      informant: 'text?',
      grade: 'integer?',
      worst_grade: 'integer?',
      treated_area_percent: 'integer?',
      psychosocial_impact: 'text?',
      action: 'text?',
      causality: 'text?',
      serious: 'integer?',
      last_seen: 'text?',
      resolved: 'text?',
      sequelae: 'text?',
      reportable: 'integer?',
      authority: 'text?',
      learned_on: 'text?',
      notified_on: 'text?',
      course: 'text',
    },
    // The second finds what is open, oldest first; the others what an authority may have to hear of.
    [
      ['session_id'],
      ['position'],
      ['recorded_to', 'resolved', 'onset', 'effect_id'],
      ['recorded_to', 'serious', 'notified_on'],
      ['recorded_to', 'reportable', 'notified_on'],
    ],
  ),
};

/**
 * What came to an end with nothing in its place: a version whose entry was voided (`kind` is its table, `recorded_from`
 * tells which), or all facts of a client (`kind` is `erased`). With the versions that begin, this is all that changes a
 * table, so whoever keeps a copy in memory follows by position.
 */
export const FACT_END: TableDefinition = {
  name: 'fact_end',
  columns: { log_id: 'integer', ended_at: 'integer', kind: 'text', recorded_from: 'integer' },
  key: ['log_id', 'ended_at'],
};
