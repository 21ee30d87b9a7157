import { type TFunction } from 'i18next';
import { nameOf } from '../texts/code-names';
import { type SessionFact } from './session-facts';

/** A fact in a few words: "Area needled: Cheek, 1.5 mm". */
export function factName(t: TFunction<'record'>, { type, data }: Pick<SessionFact, 'type' | 'data'>): string {
  const name = t(`fact.${type}` as 'fact.SessionStarted');
  const details = detailsOf(t, type, data);
  return details ? `${name}: ${details}` : name;
}

function detailsOf(t: TFunction<'record'>, type: string, data: Record<string, unknown>): string | undefined {
  switch (type) {
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
