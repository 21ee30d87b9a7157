import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Differences per 100 with their sign, ratios, and p-values to two significant digits. */
export function useEffectFormats() {
  const { t, i18n } = useTranslation('technique');
  return useMemo(() => {
    const signed = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
    const ratio = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
    const p = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 2 });
    return {
      per100: (share: number) => signed.format(100 * share),
      signed: (value: number) => signed.format(value),
      ratio: (value: number) => ratio.format(value),
      p: (value: number) => (value < 0.001 ? t('pSmall') : t('p', { p: p.format(value) })),
    };
  }, [i18n.language, t]);
}
