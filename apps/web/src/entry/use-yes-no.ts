import { useTranslation } from 'react-i18next';
import { type Option } from './field';

export function useYesNo(): readonly Option[] {
  const { t } = useTranslation('entry');
  return [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ];
}
