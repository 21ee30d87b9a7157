import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { withMinus } from '../figures/use-formats';

type Effect = components['schemas']['EffectBody'];

/** Differences per 100 with their sign, ratios, and p-values to two significant digits. */
export function useEffectFormats() {
  const { t, i18n } = useTranslation('technique');
  return useMemo(() => {
    const decimals = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
    const signed = new Intl.NumberFormat(i18n.language, { ...decimals(1), signDisplay: 'exceptZero' });
    const step = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
    const ratio = new Intl.NumberFormat(i18n.language, decimals(2));
    const p = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 2 });
    const per100 = (share: number): string => withMinus(signed.format(100 * share));
    return {
      per100,
      /** Of an axis: with as many decimals as the step has. */
      step: (share: number) => withMinus(step.format(100 * share)),
      /** A difference of shares with its interval, per 100; without limits, it has none. */
      interval: ({ estimate, lower, upper }: Effect): string => {
        if (estimate === null) return t('none');
        const ends = { lower: lower === null ? '–' : per100(lower), upper: upper === null ? '–' : per100(upper) };
        return t('effect', { estimate: per100(estimate), ...ends });
      },
      ratio: (value: number) => ratio.format(value),
      p: (value: number) => (value < 0.001 ? t('pSmall') : t('p', { p: p.format(value) })),
    };
  }, [i18n.language, t]);
}
