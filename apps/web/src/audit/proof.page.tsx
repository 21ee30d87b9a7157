import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { MarkIcon } from '../figures/verdict-mark';
import { useFormats } from '../figures/use-formats';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { JobProgress } from './job-progress';
import { useJob } from './use-job';
import classes from './proof.module.css';

/** Whether the log is whole, and the log with its proofs to take along. */
export function ProofPage() {
  const { t } = useTranslation('audit');
  return (
    <>
      <PageHead title={t('proof.title')} lead={t('proof.lead')} />
      <div className={classes.columns}>
        <Verification />
        <Export />
      </div>
    </>
  );
}

function Verification() {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { id: clinicId } = useClinic();
  const path = { clinicId };
  const { job, error, isRunning, start } = useJob(
    'verification',
    () => answerOf(api.POST('/api/v1/clinics/{clinicId}/log/verifications', { params: { path } })),
    (verificationId) =>
      answerOf(
        api.GET('/api/v1/clinics/{clinicId}/log/verifications/{verificationId}', {
          params: { path: { ...path, verificationId } },
        }),
      ),
  );
  const result = job?.result;
  return (
    <section className={classes.card} aria-labelledby="verify">
      <Title order={2} id="verify">
        {t('verify.title')}
      </Title>
      <Text>{t('verify.body')}</Text>
      <Button onClick={start} loading={isRunning}>
        {t('verify.start')}
      </Button>
      {isRunning && <JobProgress label={t('verify.title')} job={job} />}
      {error !== null && <ErrorState error={error} onRetry={start} />}
      {job?.failure && <Text role="alert">{job.failure.detail}</Text>}
      {result && (
        <div className={result.finding ? classes.broken : classes.whole} role="status">
          <p className={classes.verdict}>
            <MarkIcon>
              {result.finding ? <path d="M3 3l10 10M13 3L3 13" /> : <path d="M2.5 8.5l3.5 3.5 7.5-8" />}
            </MarkIcon>
            {result.finding
              ? t('verify.broken', { position: formats.whole(result.finding.position) })
              : t('verify.whole')}
          </p>
          {result.finding && <Text>{result.finding.detail}</Text>}
          <Text size="sm" c="dimmed" className="numbers">
            {t('verify.counts', {
              events: formats.whole(result.events),
              parts: formats.whole(result.sealedParts),
              erased: formats.whole(result.erasedParts),
              signed: formats.whole(result.signedEpochs),
              epochs: formats.whole(result.epochs),
            })}
          </Text>
        </div>
      )}
    </section>
  );
}

function Export() {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { id: clinicId } = useClinic();
  const path = { clinicId };
  const { job, error, isRunning, start } = useJob(
    'bundle',
    () => answerOf(api.POST('/api/v1/clinics/{clinicId}/log/bundles', { params: { path }, body: {} })),
    (bundleId) =>
      answerOf(
        api.GET('/api/v1/clinics/{clinicId}/log/bundles/{bundleId}', { params: { path: { ...path, bundleId } } }),
      ),
  );
  return (
    <section className={classes.card} aria-labelledby="export">
      <Title order={2} id="export">
        {t('export.title')}
      </Title>
      <Text>{t('export.body')}</Text>
      <Button variant="default" onClick={start} loading={isRunning}>
        {t('export.start')}
      </Button>
      {isRunning && <JobProgress label={t('export.title')} job={job} />}
      {error !== null && <ErrorState error={error} onRetry={start} />}
      {job?.failure && <Text role="alert">{job.failure.detail}</Text>}
      {job?.result && (
        <div className={classes.whole} role="status">
          <p className={classes.verdict}>{t('export.ready', { size: formats.whole(job.result.size) })}</p>
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
