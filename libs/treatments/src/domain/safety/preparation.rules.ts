import { type PreparationDetail } from '../closed-lists.js';
import { type PreparationItem } from '../session.events.js';
import { PERIORAL_AREAS, plannedAreas } from './areas.js';
import { look, type Look, type Seen } from './rule.js';
import {
  daysBetween,
  entriesOf,
  HOUR_MS,
  historyOf,
  latestOf,
  preparationOf,
  sessionDay,
  type Situation,
  startOf,
} from './situation.js';

/** The rules at the preparation look at all that was said of it in the session, and at the client's history. */
const prepared = (see: (situation: Situation, limits: Readonly<Record<string, number>>) => readonly Seen[]): Look =>
  look(['PreparationChecked'], (situation, { limits }) => see(situation, limits), { once: true });

/** An item that is not met, or a condition of the history that is present. */
const present = (item: string, ...conditions: string[]): Look =>
  prepared((situation) => {
    if (itemIn(situation, item)?.status === 'not_met') return [{ item }];
    const condition = conditions.find((code) => historyOf(situation, 'conditions', code) === 'present');
    return condition === undefined ? [] : [{ condition }];
  });

/** Something that was done too short a time ago; where nobody said when, what is not met is too recent. */
const recent = (item: string, details?: readonly PreparationDetail[]): Look =>
  prepared((situation, limits) => recentUse(situation, item, limits.days!, details));

function itemIn({ session }: Situation, item: string): PreparationItem | undefined {
  return preparationOf(session).get(item);
}

/** Equality passes: what was done exactly so many days ago is long enough ago. */
function recentUse(situation: Situation, item: string, days: number, details?: readonly PreparationDetail[]): Seen[] {
  const said = itemIn(situation, item);
  if (!said || (details && said.detail !== undefined && !details.includes(said.detail))) return [];
  if (said.lastDoneOn === undefined) return said.status === 'not_met' ? [{ item, limitDays: days }] : [];
  const daysSince = daysBetween(said.lastDoneOn, sessionDay(situation));
  return daysSince < days ? [{ item, daysSince, limitDays: days }] : [];
}

/** What is being taken: not met, without a day on which it was last taken that lies before the session. */
function isCurrent(situation: Situation, item: string, ...medications: string[]): Seen[] {
  const said = itemIn(situation, item);
  if (said?.status === 'not_met') {
    const isOver = said.lastDoneOn !== undefined && said.lastDoneOn < sessionDay(situation);
    return isOver ? [] : [{ item }];
  }
  if (said?.status === 'met') return [];
  const medication = medications.find((code) => historyOf(situation, 'medications', code) === 'current');
  return medication === undefined ? [] : [{ medication }];
}

const STEEL_AND_ANESTHETICS = ['stainless_steel', 'lidocaine', 'prilocaine', 'tetracaine', 'benzocaine'];

export const PREPARATION_RULES: Readonly<Record<string, Look>> = {
  isotretinoin_current: prepared((situation) => isCurrent(situation, 'isotretinoin', 'isotretinoin')),
  isotretinoin_recent: prepared((situation, { days }) => {
    if (isCurrent(situation, 'isotretinoin', 'isotretinoin').length > 0) return [];
    return recentUse(situation, 'isotretinoin', days!);
  }),
  skin_not_intact: present('active_lesion'),
  skin_cancer_in_area: present('skin_cancer', 'skin_cancer'),
  allergy_steel_or_anesthetic: prepared((situation) => {
    if (itemIn(situation, 'allergy')?.status === 'not_met') return [{ item: 'allergy' }];
    const allergy = STEEL_AND_ANESTHETICS.find((code) => historyOf(situation, 'allergies', code) === 'present');
    return allergy === undefined ? [] : [{ allergy }];
  }),
  bleeding_disorder: present('bleeding_disorder', 'bleeding_disorder'),
  pregnant_or_nursing: present('pregnancy'),
  keloid_tendency: present('keloid', 'keloid_tendency'),
  collagen_or_cardiac: present('collagen_or_cardiac', 'scleroderma_or_collagen_vascular', 'cardiac_abnormality'),
  anticoagulant: prepared((situation) => isCurrent(situation, 'anticoagulant', 'anticoagulant', 'antiplatelet')),
  nsaid_or_herbal: prepared((situation, { days }) => [
    ...recentUse(situation, 'nsaid', days!),
    ...recentUse(situation, 'herbal', days!),
  ]),
  retinoid_or_vitamin_a: recent('retinoid'),
  waxing: recent('waxing'),
  sunburn: prepared((situation) => (isSunburned(situation) ? [{ item: 'sun', detail: 'sunburn' }] : [])),
  sun_exposure: prepared((situation, { days }) => [
    ...(isSunburned(situation) ? [] : recentUse(situation, 'sun', days!)),
    ...recentUse(situation, 'peel_or_laser', days!, ['ipl', 'laser']),
  ]),
  herpes_without_antiviral: look(
    ['PreparationChecked', 'AreaTreated'],
    (situation, { limits }) => {
      const area = plannedAreas(situation).find((code) => PERIORAL_AREAS.includes(code));
      return area === undefined ? [] : withoutAntiviral(situation, limits.hours!).map((seen) => ({ area, ...seen }));
    },
    { once: true },
  ),
  filler_or_toxin: recent('filler_or_toxin'),
  deep_peel: recent('peel_or_laser', ['deep_peel']),
  diabetes_or_immunosuppression: present(
    'diabetes_or_immunosuppression',
    'uncontrolled_diabetes',
    'immunosuppression',
    'chemotherapy',
  ),
  regimen_not_discussed: look(
    ['PreparationChecked'],
    (situation) => {
      const isDiscussed =
        itemIn(situation, 'regimen_discussed')?.status === 'met' ||
        entriesOf(situation.client, 'ConsultationRecorded').some(({ data }) => data.regimenDiscussed === true);
      return isDiscussed ? [] : [{ item: 'regimen_discussed' }];
    },
    { once: true, ofOmission: true },
  ),
};

function isSunburned(situation: Situation): boolean {
  const sun = itemIn(situation, 'sun');
  return sun?.status === 'not_met' && sun.detail === 'sunburn';
}

/** A herpes history, and no antiviral, or one that was begun too late. A day on which it was begun counts to its end. */
function withoutAntiviral(situation: Situation, hours: number): Seen[] {
  const said = itemIn(situation, 'herpes_antiviral');
  const herpes = historyOf(situation, 'conditions', 'herpes_simplex');
  const hasHistory = herpes === 'present' || herpes === 'past' || said?.status === 'not_met';
  if (!hasHistory) return [];
  if (said?.status !== 'met') return [{ limitHours: hours }];
  const start = startOf(situation.session)?.at;
  if (said.begun === undefined || start === undefined) return [];
  const begunBeforeMs = Date.parse(start) - latestOf(said.begun, situation.clinic.timeZone);
  if (begunBeforeMs >= hours * HOUR_MS) return [];
  return [{ begunBeforeMinutes: Math.floor(begunBeforeMs / 60_000), limitHours: hours }];
}

/** Whether the client has a condition in which prilocaine may not be used. */
export function hasMethemoglobinRisk(situation: Situation): string | undefined {
  if (itemIn(situation, 'g6pd_or_methemoglobinemia')?.status === 'not_met') return 'g6pd_or_methemoglobinemia';
  return ['g6pd_deficiency', 'methemoglobinemia'].find(
    (code) => historyOf(situation, 'conditions', code) === 'present',
  );
}
