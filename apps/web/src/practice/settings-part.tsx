import { Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { EntryForm } from './entry-form';
import { useEnter } from './use-enter';
import classes from './practice.module.css';

const settingsQuery = (clinicId: string) =>
  queryOptions({
    queryKey: ['clinics', clinicId, 'settings'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/settings', { params: { path: { clinicId } } })),
  });

/** On which days clients are followed up, and within how many working days an authority hears of what is serious. */
export function SettingsPart() {
  const { t } = useTranslation('practice');
  const enter = useEnter();
  const { id: clinicId, role } = useClinic();
  const settings = useQuery(settingsQuery(clinicId));
  if (settings.isError) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />;
  if (!settings.data) return <LateSkeleton />;
  const { followUpDays, reportDeadlines } = settings.data;
  return (
    <div className={role === 'owner' ? classes.columns : undefined}>
      <section aria-labelledby="entries">
        <Title order={2} id="entries">
          {t('parts.settings')}
        </Title>
        <ul className={classes.list}>
          <li className={classes.item}>
            <div className={classes.itemWords}>
              <strong>{t('settings.followUp')}</strong>
              <Text size="sm" c="dimmed" className="numbers">
                {t('settings.days', { days: followUpDays.join(', ') })}
              </Text>
            </div>
          </li>
          {reportDeadlines.map(({ authority, workingDays }) => (
            <li key={authority} className={classes.item}>
              <div className={classes.itemWords}>
                <strong>{t('settings.deadline')}</strong>
                <Text size="sm" c="dimmed" className="numbers">
                  {[authority !== 'default' && authority, t('settings.workingDays', { count: workingDays })]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {role === 'owner' && (
        <section className={classes.side} aria-labelledby="add">
          <Title order={2} id="add">
            {t('settings.change')}
          </Title>
          <EntryForm
            key={followUpDays.join()}
            id="settings"
            submit={t('save')}
            fields={[{ name: 'days', label: t('settings.daysField'), initial: followUpDays.join(', ') }]}
            send={async ({ days }) => {
              const body = {
                followUpDays: days!
                  .split(/[\s,;]+/)
                  .filter(Boolean)
                  .map(Number),
              };
              await enter((params) => answerOf(api.POST('/api/v1/clinics/{clinicId}/settings', { params, body })));
            }}
          />
        </section>
      )}
    </div>
  );
}
