import { type TFunction } from 'i18next';
import { nameOf } from '../texts/code-names';
import { type OutboxItem } from '../outbox/queued-command';
import { factOf, type SessionFact } from './session-facts';

/**
 * A fact in a few words: "Area needled: Cheek, 1.5 mm".
 *
 * @param among the facts of its record, where an answer to an alert finds what it answers
 */
export function factName(
  t: TFunction<'record'>,
  { type, data }: Pick<SessionFact, 'type' | 'data'>,
  among: readonly SessionFact[] = [],
): string {
  const name = t(`fact.${type}` as 'fact.SessionStarted');
  const details = detailsOf(t, type, data, among);
  return details ? `${name}: ${details}` : name;
}

/** What was entered here, in a few words. */
export function enteredName(t: TFunction<'record'>, item: OutboxItem): string {
  if (item.operation.startsWith('void')) return t('fact.EntryVoided');
  if (item.operation.startsWith('correct')) return t('fact.EntryCorrected');
  return factName(t, factOf(item));
}

/** Whether a rule stops, warns or only tells. */
export function levelName(t: TFunction<'record'>, level: unknown): string {
  return t(`rules.level.${String(level)}` as 'rules.level.stop');
}

function detailsOf(
  t: TFunction<'record'>,
  type: string,
  data: Record<string, unknown>,
  among: readonly SessionFact[],
): string | undefined {
  switch (type) {
    case 'AlertRaised': {
      const isOverridden = among.some(
        (one) => one.type === 'AlertOverridden' && one.data['alertId'] === data['alertId'],
      );
      const parts = [levelName(t, data['level']), nameOf('rule', data['rule']), isOverridden && t('rules.overridden')];
      return parts.filter(Boolean).join(', ');
    }
    case 'AlertAcknowledged':
    case 'AlertOverridden': {
      const alert = among.find((one) => one.type === 'AlertRaised' && one.data['alertId'] === data['alertId']);
      return alert && nameOf('rule', alert.data['rule']);
    }
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
      return nameOf('consent', data['kind']);
    case 'OutcomeAssessed':
      return [nameOf('scale', data['scale']), String(data['value']).replaceAll('_', ' ')].join(', ');
    case 'SideEffectReported':
      return [nameOf('sideEffect', data['type']), data['area'] && nameOf('area', data['area'])]
        .filter(Boolean)
        .join(', ');
    case 'ConsultationRecorded':
      return data['concern'] === undefined ? undefined : nameOf('concern', data['concern']);
    case 'SessionCancelled':
      return nameOf('cancellation', data['reason']);
    case 'SeriesEnded':
      return nameOf('seriesEnd', data['reason']);
    case 'AnestheticApplied':
      return nameOf('product', data['product']);
    case 'AreaTreated': {
      const length = data['needleLengthUm'];
      const depth = typeof length === 'number' ? t('unit.mm', { value: String(length / 1_000) }) : undefined;
      return [nameOf('area', data['area']), depth].filter(Boolean).join(', ');
    }
    case 'ImmediateReactionObserved': {
      const severity = t('reaction.severities', { returnObjects: true })[Number(data['severity'])];
      return [nameOf('reaction', data['type']), severity?.toLowerCase()].filter(Boolean).join(', ');
    }
    default:
      return undefined;
  }
}
