import { Button, NativeSelect, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { JobProgress } from './job-progress';
import { OpenNames } from './open-names';
import { useJob } from './use-job';
import classes from './proof.module.css';

interface BundleOrder {
  access: boolean;
  openSealed: boolean;
  previous?: string;
}

/** A copy of a log with its proofs, which anyone can check without this service. */
export function BundlePart() {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { id: clinicId } = useClinic();
  const path = { clinicId };
  const [access, setAccess] = useState(false);
  const [openSealed, setOpenSealed] = useState(false);
  const [previous, setPrevious] = useState('');
  const { job, error, isRunning, isStopped, start, stop } = useJob(
    'bundle',
    (body: BundleOrder) => answerOf(api.POST('/api/v1/clinics/{clinicId}/log/bundles', { params: { path }, body })),
    (bundleId) =>
      answerOf(
        api.GET('/api/v1/clinics/{clinicId}/log/bundles/{bundleId}', { params: { path: { ...path, bundleId } } }),
      ),
    (bundleId) =>
      answerOf(
        api.DELETE('/api/v1/clinics/{clinicId}/log/bundles/{bundleId}', { params: { path: { ...path, bundleId } } }),
      ),
  );
  // A note ends with a line break, which is easily lost where it is pasted.
  const held = previous.trim() === '' ? {} : { previous: `${previous.trimEnd()}\n` };
  const begin = () => start({ access, openSealed: openSealed && !access, ...held });
  return (
    <section className={classes.card} aria-labelledby="export">
      <Title order={2} id="export">
        {t('export.title')}
      </Title>
      <Text>{t('export.body')}</Text>
      <NativeSelect
        className={classes.field}
        label={t('export.log')}
        value={access ? 'access' : 'record'}
        onChange={({ currentTarget: { value } }) => setAccess(value === 'access')}
        data={[
          { value: 'record', label: t('export.record') },
          { value: 'access', label: t('export.accesses') },
        ]}
      />
      {!access && <OpenNames isOpen={openSealed} onChange={setOpenSealed} />}
      <Textarea
        className={classes.field}
        label={t('export.previous')}
        description={t('export.previousWhy')}
        rows={3}
        value={previous}
        onChange={({ currentTarget: { value } }) => setPrevious(value)}
      />
      {!isRunning && (
        <Button variant={job?.result ? 'default' : 'filled'} onClick={begin}>
          {t('export.start')}
        </Button>
      )}
      {isRunning && <JobProgress label={t('export.title')} job={job} onStop={stop} />}
      {isStopped && !isRunning && <Text role="status">{t('export.stopped')}</Text>}
      {error !== null && <ErrorState error={error} onRetry={begin} />}
      {job?.failure && <Text role="alert">{job.failure.detail}</Text>}
      {job?.result && (
        <div className={classes.whole} role="status">
          <p className={classes.verdict}>
            {t('export.ready', { count: job.result.size, number: formats.whole(job.result.size) })}
          </p>
          <Text size="sm" c="dimmed">
            {job.result.origin}
          </Text>
          <Button component="a" href={job.result.download} download>
            {t('export.download')}
          </Button>
        </div>
      )}
    </section>
  );
}
