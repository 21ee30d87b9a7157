import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { newId } from '#kernel/ids.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { type TreatmentEvent } from '#treatments/domain/treatment-event.js';
import { type ClinicLog } from './clinic-log.js';

type Row = Record<string, string>;

const folder = new URL('../data/published/', import.meta.url);
const { scales } = loadVocabularies();

export const PUBLISHED = ['asif-2016', 'dogra-2014', 'majid-2009'];

/** The printed figures, without the line that says where they were printed. */
export function expectedOf(series: string): object {
  const expected = JSON.parse(readFileSync(new URL(`${series}/expected.json`, folder), 'utf8')) as Row;
  delete expected.source;
  return expected;
}

/** Enters what the report needs of a published series: streams in the order that `shuffle` gives. */
export async function enterPublished(
  clinic: ClinicLog,
  series: string,
  shuffle: <Item>(items: Item[]) => Item[],
): Promise<void> {
  const table = (name: string): Row[] => {
    const file = new URL(`${series}/${name}.csv`, folder);
    return existsSync(file) ? parse(readFileSync(file, 'utf8'), { columns: true }) : [];
  };
  const ids = new Map<string, string>();
  const idOf = (ref: string): string => ids.get(ref) ?? ids.set(ref, newId()).get(ref)!;
  const streams: { stream: string; facts: TreatmentEvent[] }[] = [];

  const assessments = shuffle(table('assessments'));
  for (const client of table('clients')) {
    const of = assessments.filter((row) => row.client_ref === client.client_ref);
    streams.push({
      stream: `client-${idOf(client.client_ref!)}`,
      facts: [{ type: 'ClientRegistered', data: { enrolledOn: client.enrolled_on! } }, ...of.map(assessed)],
    });
  }
  for (const row of table('series')) {
    const clientId = idOf(row.client_ref!);
    const facts: TreatmentEvent[] = [
      { type: 'SeriesPlanned', data: { clientId, targetSessions: Number(row.planned_sessions) } },
    ];
    if (row.end_reason) {
      const reason = row.end_reason as 'completed' | 'dropped_out' | 'stopped';
      facts.push({ type: 'SeriesEnded', data: { endedOn: row.ended_on!, reason } });
    }
    streams.push({ stream: `series-${idOf(row.series_ref!)}`, facts });
  }
  const areas = shuffle(table('areas'));
  const followUps = shuffle(table('follow_ups'));
  const sideEffects = shuffle(table('side_effects'));
  for (const session of table('sessions')) {
    const ofSession = (row: Row) => row.session_ref === session.session_ref;
    const at = new Date(session.started_at!).toISOString();
    streams.push({
      stream: `session-${idOf(session.session_ref!)}`,
      facts: [
        {
          type: 'SessionStarted',
          data: { clientId: idOf(session.client_ref!), at, seriesId: idOf(session.series_ref!) },
        },
        ...areas.filter(ofSession).map(treated),
        { type: 'SessionCompleted', data: { durationS: Number(session.duration_min) * 60 } },
        ...followUps.filter(ofSession).map(followedUp),
        ...sideEffects.filter(ofSession).map(reported),
      ],
    });
  }
  for (const { stream, facts } of shuffle(streams)) await clinic.enterAll(stream, facts);
}

function assessed(row: Row): TreatmentEvent {
  const { phase, scale, value, arm } = row;
  const number = scales.get(scale!)!.kind === 'numeric';
  return {
    type: 'OutcomeAssessed',
    data: {
      assessedOn: row.assessed_on!,
      phase: phase as 'baseline' | 'final',
      scale: scale!,
      value: number ? Number(value) : value!,
      ...(arm && { arm }),
    },
  };
}

function treated({ area, side, arm, needle_length_mm: length, passes }: Row): TreatmentEvent {
  return {
    type: 'AreaTreated',
    data: {
      area: area!,
      side: side as 'left' | 'right' | 'both',
      ...(arm && { arm }),
      deviceType: 'roller',
      needleLengthUm: Number(length) * 1_000,
      passes: Number(passes),
    },
  };
}

function followedUp({ day, contacted_on: contactedOn, reached }: Row): TreatmentEvent {
  return {
    type: 'FollowUpRecorded',
    data: { day: Number(day), contactedOn: contactedOn!, reached: reached === 'yes' },
  };
}

function reported({ type, area, onset_on: onset, grade }: Row): TreatmentEvent {
  return {
    type: 'SideEffectReported',
    data: { effectId: newId(), type: type!, area: area!, onset: onset!, grade: Number(grade) },
  };
}
