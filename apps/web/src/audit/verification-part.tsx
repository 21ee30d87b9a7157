import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { MarkIcon } from '../figures/verdict-mark';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { audit } from '../texts/en/audit';
import { JobProgress } from './job-progress';
import { useJob } from './use-job';
import { useWords } from './use-words';
import classes from './proof.module.css';

type Verified = components['schemas']['VerifiedBody'];
type Fault = keyof typeof audit.verify.fault;

/** Has both logs of a clinic checked as they are stored: the record, and who was shown what of it. */
export function VerificationPart() {
  const { t } = useTranslation('audit');
  const { id: clinicId } = useClinic();
  const path = { clinicId };
  const { job, error, isRunning, isStopped, start, stop } = useJob(
    'verification',
    () => answerOf(api.POST('/api/v1/clinics/{clinicId}/log/verifications', { params: { path } })),
    (verificationId) =>
      answerOf(
        api.GET('/api/v1/clinics/{clinicId}/log/verifications/{verificationId}', {
          params: { path: { ...path, verificationId } },
        }),
      ),
    (verificationId) =>
      answerOf(
        api.DELETE('/api/v1/clinics/{clinicId}/log/verifications/{verificationId}', {
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
      {!isRunning && <Button onClick={() => start(undefined)}>{t(result ? 'verify.again' : 'verify.start')}</Button>}
      {isRunning && <JobProgress label={t('verify.title')} job={job} onStop={stop} />}
      {isStopped && !isRunning && <Text role="status">{t('verify.stopped')}</Text>}
      {error !== null && <ErrorState error={error} onRetry={() => start(undefined)} />}
      {job?.failure && <Text role="alert">{job.failure.detail}</Text>}
      {result && (
        <div role="status" className={classes.verdicts}>
          <Verdict
            about={t('verify.record')}
            verified={result}
            more={
              result.finding && (
                <Link
                  to="/clinics/$clinicId/timeline"
                  params={path}
                  search={{ at: result.finding.position }}
                  className={classes.own}
                >
                  {t('verify.open')}
                </Link>
              )
            }
          />
          {result.accesses && <Verdict about={t('verify.accesses')} verified={result.accesses} />}
        </div>
      )}
    </section>
  );
}

function Verdict({ about, verified, more }: { about: string; verified: Verified; more?: ReactNode }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const words = useWords();
  const { finding, events, sealedParts, erasedParts, signedEpochs, epochs, lostEvents } = verified;
  return (
    <div className={finding ? classes.broken : classes.whole}>
      <p className={classes.verdict}>
        <MarkIcon>{finding ? <path d="M3 3l10 10M13 3L3 13" /> : <path d="M2.5 8.5l3.5 3.5 7.5-8" />}</MarkIcon>
        {finding
          ? t('verify.broken', { about, position: formats.whole(finding.position) })
          : t('verify.whole', { about })}
      </p>
      {finding && (
        <>
          {isFault(finding.fault) && <Text>{t(`verify.fault.${finding.fault}`)}</Text>}
          <Text size="sm" c="dimmed">
            {words.text(finding.detail)}
          </Text>
          {more}
        </>
      )}
      <Text size="sm" c="dimmed" className="numbers">
        {[
          t('verify.counts.events', { count: events, number: formats.whole(events) }),
          t('verify.counts.parts', { count: sealedParts, number: formats.whole(sealedParts) }),
          t('verify.counts.erased', { count: erasedParts, number: formats.whole(erasedParts) }),
          ...(finding
            ? []
            : [
                signedEpochs === 0
                  ? t('verify.counts.unsigned')
                  : t('verify.counts.signed', { count: epochs, signed: formats.whole(signedEpochs) }),
              ]),
          ...(lostEvents > 0
            ? [t('verify.counts.lost', { count: lostEvents, number: formats.whole(lostEvents) })]
            : []),
        ].join(' · ')}
      </Text>
    </div>
  );
}

function isFault(fault: string): fault is Fault {
  return fault in audit.verify.fault;
}
