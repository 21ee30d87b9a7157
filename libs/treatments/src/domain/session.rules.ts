import { type Entry } from './entry.js';
import { refused } from './field.js';
import {
  type AnestheticApplication,
  type AnestheticRemoval,
  type AreaTreatment,
  type Completion,
  type FollowUp,
  type ReportabilityDecision,
  type SideEffectCourse,
  type Technique,
} from './session.events.js';

/** Product `none` says that no anesthetic was used, so nothing of it can have been measured. */
export function ensureNothingWithoutAnesthetic(applied: AnestheticApplication): void {
  if (applied.product !== 'none') return;
  for (const field of ['massMg', 'surfaceMm2', 'areas', 'occluded', 'agents'] as const) {
    if (applied[field] !== undefined) throw refused('does_not_apply', field, 'does not apply without an anesthetic');
  }
}

/** What a product outside the vocabulary contains decides about its risks, so it is asked for while it can be known. */
export function ensureAgentsOfOwnMixture(applied: AnestheticApplication, entry: Entry): void {
  if (applied.product !== 'other' || entry.late || (applied.agents?.length ?? 0) > 0) return;
  throw refused('field_missing', 'agents', 'is needed for a product outside the vocabulary');
}

export function ensureTimeAloneOrContactTime(removed: AnestheticRemoval): void {
  if (removed.at !== undefined && removed.contactTimeS !== undefined) throw followsFromTimes('contactTimeS');
}

export function ensureOneDuration(end: Completion): void {
  if (end.at !== undefined && end.durationS !== undefined) throw followsFromTimes('durationS');
}

export function ensureTimesAgree({ at, endedAt }: AreaTreatment): void {
  if (endedAt === undefined) return;
  if (at === undefined) throw refused('field_missing', 'at', 'is needed with endedAt');
  if (endedAt < at) throw refused('ends_before_it_begins', 'endedAt', `must not lie before ${at}`, { min: at });
}

export function ensureTechniqueAgrees(technique: Technique): void {
  const { speed, speedUnit, glideProduct, glideSafeForIntradermalUse } = technique;
  if (speed !== undefined && speedUnit === undefined)
    throw refused('field_missing', 'speedUnit', 'is needed with speed');
  if (speedUnit !== undefined && speed === undefined)
    throw refused('field_missing', 'speed', 'is needed with speedUnit');
  if (glideSafeForIntradermalUse !== undefined && glideProduct === undefined) {
    throw refused('field_missing', 'glideProduct', 'is needed with glideSafeForIntradermalUse');
  }
}

export function ensureRadioFrequencyOfRfPen(technique: Technique): void {
  if (technique.deviceType === 'rf_pen') return;
  for (const field of ['powerMw', 'energyMj', 'pulseMs', 'pulseCount'] as const) {
    if (technique[field] !== undefined) throw refused('does_not_apply', field, 'applies to an rf_pen only');
  }
}

/** "Not reached" says nothing about the client, neither about adherence nor about side effects. */
export function ensureAdherenceOfReached(followUp: FollowUp): void {
  if (!followUp.reached && followUp.adherence !== undefined) {
    throw refused('does_not_apply', 'adherence', 'does not apply where the client was not reached');
  }
  if (followUp.reached && followUp.contactedOn === undefined) {
    throw refused('field_missing', 'contactedOn', 'is needed where the client was reached');
  }
}

/** CTCAE grade 5 is death, and death is serious by every definition. */
export function ensureSeriousnessExplained(course: SideEffectCourse, entry: Entry): void {
  const { grade, serious, seriousnessCriterion } = course;
  if (grade === 5 && serious === false) throw refused('grade_is_serious', 'serious', 'must be true for grade 5, death');
  if (seriousnessCriterion !== undefined && serious !== true) {
    throw refused('does_not_apply', 'seriousnessCriterion', 'applies to a serious side effect only');
  }
  if (serious === true && seriousnessCriterion === undefined && !entry.late) {
    throw refused('field_missing', 'seriousnessCriterion', 'is needed for a serious side effect');
  }
}

/** Who is to be told says how soon; what the clinic learned after deciding cannot have led to the decision. */
export function ensureReportability({ reportable, authority, learnedOn, decidedOn }: ReportabilityDecision): void {
  if (reportable && authority === undefined) {
    throw refused('field_missing', 'authority', 'is needed where the side effect is to be reported');
  }
  if (!reportable && authority !== undefined) {
    throw refused('does_not_apply', 'authority', 'does not apply where nothing is to be reported');
  }
  if (learnedOn !== undefined && learnedOn > decidedOn) {
    throw refused('value_out_of_range', 'learnedOn', `must not lie after ${decidedOn}, when it was decided`, {
      max: decidedOn,
    });
  }
}

function followsFromTimes(field: string) {
  return refused('follows_from_times', field, 'follows from the times: leave it out, or leave out at');
}
