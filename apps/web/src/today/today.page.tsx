import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';

/** What waits for somebody in the clinic now. */
export function TodayPage() {
  const { t } = useTranslation('shell');
  const { id: clinicId } = useClinic();
  const workList = useQuery({
    queryKey: ['clinics', clinicId, 'work-list'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/work-list', { params: { path: { clinicId } } })),
  });
  return (
    <>
      <Title order={1}>{t('nav.today')}</Title>
      {workList.isPending && <LateSkeleton />}
      {workList.isError && <ErrorState error={workList.error} onRetry={() => void workList.refetch()} />}
    </>
  );
}
