import { type TFunction } from 'i18next';
import { nameOf } from '../texts/code-names';
import { type practice } from '../texts/en/practice';

export interface RuleLimit {
  /** As the service has it. */
  limit: string;
  label: string;
  unit: 'mm' | 'cm2' | 'percent' | 'days' | 'hours' | 'minutes' | 'months' | 'sessions' | 'type';
  /** So many of the service's unit are one of what is shown: 1,000 µm are 1 mm. */
  per: number;
}

type Named = keyof typeof practice.limit.name;

const UNITS: Readonly<Record<Named, Pick<RuleLimit, 'unit' | 'per'>>> = {
  days: { unit: 'days', per: 1 },
  hours: { unit: 'hours', per: 1 },
  mg_per_g: { unit: 'percent', per: 10 },
  surface_mm2: { unit: 'cm2', per: 100 },
  needle_length_um: { unit: 'mm', per: 1_000 },
  rf_pen_needle_length_um: { unit: 'mm', per: 1_000 },
  fitzpatrick: { unit: 'type', per: 1 },
  min_minutes: { unit: 'minutes', per: 1 },
  max_minutes: { unit: 'minutes', per: 1 },
  modest_sessions: { unit: 'sessions', per: 1 },
  severe_sessions: { unit: 'sessions', per: 1 },
  from_months: { unit: 'months', per: 1 },
  to_months: { unit: 'months', per: 1 },
};

/** A limit of a rule as people say it: the rules of needle length and of healing have one for each area and reaction. */
export function ruleLimit(t: TFunction<'practice'>, rule: string, limit: string): RuleLimit {
  if (rule === 'depth_above_area') return { limit, label: nameOf('area', limit), unit: 'mm', per: 1_000 };
  if (rule === 'expected_response_prolonged') {
    return { limit, label: nameOf('sideEffect', limit), unit: 'hours', per: 1 };
  }
  if (!(limit in UNITS)) return { limit, label: limit.replaceAll('_', ' '), unit: 'type', per: 1 };
  return { limit, label: t(`limit.name.${limit as Named}`), ...UNITS[limit as Named] };
}

/** What a rule rests on, without the shorthand of the table that it stands in. */
export function basisInWords(t: TFunction<'practice'>, basis: string): string {
  if (basis === 'seed') return t('basis.default');
  if (basis === 'areas.csv') return t('basis.areas');
  return basis
    .replace(/^seed[:;] */, '')
    .replace(/ d\b/g, ` ${t('basis.days')}`)
    .replaceAll(/(\d)-(\d)/g, '$1–$2');
}
