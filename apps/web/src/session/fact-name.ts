import { type TFunction } from 'i18next';
import { nameOf } from '../texts/code-names';
import { type OutboxItem } from '../outbox/queued-command';
import { factOf, type SessionFact } from './session-facts';

/** A fact in a few words: "Area needled: Cheek, 1.5 mm". */
export function factName(t: TFunction<'record'>, { type, data }: Pick<SessionFact, 'type' | 'data'>): string {
  const name = t(`fact.${type}` as 'fact.SessionStarted');
  const details = detailsOf(t, type, data);
  return details ? `${name}: ${details}` : name;
}

/** What was entered here, in a few words. */
export function enteredName(t: TFunction<'record'>, item: OutboxItem): string {
  if (item.operation.startsWith('void')) return t('fact.EntryVoided');
  if (item.operation.startsWith('correct')) return t('fact.EntryCorrected');
  return factName(t, factOf(item));
}

function detailsOf(t: TFunction<'record'>, type: string, data: Record<string, unknown>): string | undefined {
  switch (type) {
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
