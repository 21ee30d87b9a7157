import { type Scale, type ScaleValue } from '#treatments/domain/vocabularies.js';
import { asKnown, type KnownFacts, standing } from '../known-at.js';
import { type Share, shareOf } from '../share.js';
import {
  type Assessed,
  clientResult,
  gradeCounts,
  type GradeCounts,
  type Responders,
  responders,
  scoreSummary,
  type ScoreSummary,
} from '../scale-results.js';

/** What a clinic's series came to, in the shape that published case series are compared in. Percentages: one decimal. */
export interface SeriesReport {
  /** Position up to which the log was taken into account. */
  known_at: number;
  clients: { enrolled: number; completed: number };
  /** By type. `any` is not among them: it stands beside, since one client may have several. */
  side_effects: Record<string, SideEffectShares>;
  any_side_effect: SideEffectShares;
  /** By scale, or `scale/arm` where sides were treated differently. */
  scores: Record<string, ScoreSummary>;
  grades: Record<string, GradeCounts>;
  responders: Record<string, Responders>;
}

export interface SideEffectShares {
  /** Enrolled clients who had it, at least once. */
  clients: number;
  of_enrolled_pct: number | null;
  of_enrolled_wilson95_pct: Share['wilson95_pct'];
  /** Clients who completed their series and had it, over those who completed. */
  completed_clients: number;
  of_completed_pct: number | null;
  of_completed_wilson95_pct: Share['wilson95_pct'];
}

/**
 * Counts clients: enrolled are all who are registered, completed those of whom a series ended as completed. A drop-out
 * with a side effect is one of the enrolled alone.
 */
export async function readSeriesReport(known: KnownFacts, scales: ReadonlyMap<string, Scale>): Promise<SeriesReport> {
  const enrolled = await readEnrolled(known);
  const completed = new Set((await readCompleted(known)).filter((clientId) => enrolled.has(clientId)));
  const affected = await readAffected(known);
  const shares = (had: Iterable<string>): SideEffectShares => {
    const clients = new Set([...had].filter((clientId) => enrolled.has(clientId)));
    const completedClients = [...clients].filter((clientId) => completed.has(clientId)).length;
    const ofEnrolled = shareOf(clients.size, enrolled.size);
    const ofCompleted = shareOf(completedClients, completed.size);
    return {
      clients: clients.size,
      of_enrolled_pct: ofEnrolled.pct,
      of_enrolled_wilson95_pct: ofEnrolled.wilson95_pct,
      completed_clients: completedClients,
      of_completed_pct: ofCompleted.pct,
      of_completed_wilson95_pct: ofCompleted.wilson95_pct,
    };
  };
  const types = [...affected.keys()].sort();
  return {
    known_at: known.position,
    clients: { enrolled: enrolled.size, completed: completed.size },
    side_effects: Object.fromEntries(types.map((type) => [type, shares(affected.get(type)!)])),
    any_side_effect: shares([...affected.values()].flatMap((clients) => [...clients])),
    ...scaleSections(
      (await readAssessments(known)).filter(({ clientId }) => enrolled.has(clientId)),
      scales,
    ),
  };
}

function scaleSections(
  assessments: readonly Assessed[],
  scales: ReadonlyMap<string, Scale>,
): Pick<SeriesReport, 'scores' | 'grades' | 'responders'> {
  const sections: Pick<SeriesReport, 'scores' | 'grades' | 'responders'> = { scores: {}, grades: {}, responders: {} };
  const byKey = groupBy(assessments, ({ scale, arm }) => (arm === null ? scale : `${scale}/${arm}`));
  for (const [key, ofScale] of [...byKey].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const scale = scales.get(ofScale[0]!.scale);
    // A scale that the vocabulary no longer has cannot be read: neither its direction nor its rule is known.
    if (!scale) continue;
    const clients = [...groupBy(ofScale, ({ clientId }) => clientId).values()];
    const results = clients.map((ofClient) => clientResult(scale, ofClient));
    const scores = scoreSummary(results);
    if (scores) sections.scores[key] = scores;
    sections.grades[key] = gradeCounts(scale, results);
    const responded = responders(scale, results);
    if (responded) sections.responders[key] = responded;
  }
  return sections;
}

async function readEnrolled(known: KnownFacts): Promise<Set<string>> {
  const rows = await known.queries.all<{ client_id: string }>(
    `SELECT client_id FROM client WHERE ${standing('client')}`,
    asKnown(known),
  );
  return new Set(rows.map((row) => row.client_id));
}

async function readCompleted(known: KnownFacts): Promise<string[]> {
  const rows = await known.queries.all<{ client_id: string }>(
    `SELECT client_id FROM series WHERE ${standing('series')} AND end_reason = 'completed'`,
    asKnown(known),
  );
  return rows.map((row) => row.client_id);
}

/** Clients who had a side effect, by its type. */
async function readAffected(known: KnownFacts): Promise<Map<string, Set<string>>> {
  const rows = await known.queries.all<{ type: string; client_id: string }>(
    `SELECT DISTINCT effect.type, session.client_id FROM side_effect AS effect
     JOIN session ON session.session_id = effect.session_id AND ${standing('session')}
     WHERE ${standing('effect')}`,
    asKnown(known),
  );
  const affected = new Map<string, Set<string>>();
  for (const { type, client_id: clientId } of rows) {
    const clients = affected.get(type) ?? new Set();
    affected.set(type, clients.add(clientId));
  }
  return affected;
}

async function readAssessments(known: KnownFacts): Promise<Assessed[]> {
  const rows = await known.queries.all<AssessmentRow>(
    `SELECT client_id, phase, assessed_on, scale, variant, arm, area, side, rater, score, level FROM assessment
     WHERE ${standing('assessment')} AND phase IN ('baseline', 'final')`,
    asKnown(known),
  );
  return rows.map(({ client_id: clientId, assessed_on: assessedOn, score, level, ...row }) => {
    return { ...row, clientId, assessedOn, value: (score ?? level) as ScaleValue };
  });
}

type AssessmentRow = Omit<Assessed, 'clientId' | 'assessedOn' | 'value'> & {
  client_id: string;
  assessed_on: string;
  score: number | null;
  level: string | null;
};

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
