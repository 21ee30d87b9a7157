import { useTranslation } from 'react-i18next';
import { EmptyState } from '../states/empty-state';

export function NoClinicPage() {
  const { t } = useTranslation('shell');
  return <EmptyState title={t('noClinic.title')} body={t('noClinic.body')} />;
}
