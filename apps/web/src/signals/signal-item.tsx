import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { useFormats } from '../figures/use-formats';
import { EntryForm } from '../practice/entry-form';
import { useEnter } from '../practice/use-enter';
import { useClinic } from '../shell/use-clinic';
import { type Signal } from './signals-query';
import classes from './signals.module.css';

interface SignalItemProps {
  signal: Signal;
  /** Of its indicator. */
  label: string;
  names: ReadonlyMap<string, string>;
}

/** One signal: what was exceeded, on what evidence, and what somebody found when they looked. */
export function SignalItem({ signal, label, names }: SignalItemProps) {
  const { t } = useTranslation('signals');
  const formats = useFormats();
  const { id: clinicId, role } = useClinic();
  const { signalId, direction, words, chart, across, unit, acknowledgement: answer } = signal;
  const unitName = unit === null ? null : (names.get(unit) ?? (across === 'practitioner' ? null : unit));
  return (
    <article className={classes.signal} data-open={answer === null} aria-labelledby={`signal-${signalId}`}>
      <p className={classes.kind}>
        <span className={classes.direction} data-direction={direction}>
          <span aria-hidden="true">{direction === 'above' ? '▲' : '▼'} </span>
          {t(`direction.${direction}`)}
        </span>{' '}
        · {t(`chart.${chart}`)}
      </p>
      <Title order={2} id={`signal-${signalId}`} className={classes.name}>
        {[label, unitName].filter(Boolean).join(' · ')}
      </Title>
      <p>{words}</p>
      <p className={`${classes.fine} numbers`}>{t('recorded', { time: formats.instant(signal.recordedAt) })}</p>
      <div className={classes.links}>
        <Link
          to="/clinics/$clinicId/charts"
          params={{ clinicId }}
          search={{
            ...(signal.indicator !== 'any' && { indicator: signal.indicator }),
            ...(chart === 'funnel' && unit !== null && { unit }),
            ...((across === 'device' || across === 'clinic') && { across }),
          }}
        >
          {t('openChart')}
        </Link>
        <Evidence signal={signal} />
      </div>
      {answer ? (
        <blockquote className={classes.answer}>
          <p>{answer.comment ?? t('wordsGone')}</p>
          <footer className={classes.fine}>
            {names.get(answer.staffId) ?? t('somebody')}, {formats.instant(answer.recordedAt)}
          </footer>
        </blockquote>
      ) : (
        role === 'owner' && <Acknowledge signalId={signalId} />
      )}
    </article>
  );
}

function Acknowledge({ signalId }: { signalId: string }) {
  const { t } = useTranslation('signals');
  const enter = useEnter();
  return (
    <details className={classes.acknowledge}>
      <summary>{t('acknowledge')}</summary>
      <EntryForm
        id={`comment-${signalId}`}
        fields={[{ name: 'text', label: t('comment'), kind: 'words' }]}
        submit={t('submit')}
        send={async ({ text }) => {
          const body = { notes: { text: text! } };
          await enter(({ path, header }) =>
            answerOf(
              api.POST('/api/v1/clinics/{clinicId}/signals/{signalId}/acknowledgement', {
                params: { path: { ...path, signalId }, header },
                body,
              }),
            ),
          );
        }}
      />
    </details>
  );
}

/** The numbers that the signal was raised on, as they stand in the log. */
function Evidence({ signal: { evidence, method, methodVersion, rule, windowDays, knownAt } }: { signal: Signal }) {
  const { t } = useTranslation('signals');
  const formats = useFormats();
  return (
    <details className={classes.evidence}>
      <summary>{t('evidence')}</summary>
      <dl className="numbers">
        <Pair name={t('rule')} value={inWords(rule)} />
        <Pair name={t('method')} value={`${method}, ${t('version', { version: String(methodVersion) })}`} />
        <Pair name={t('window')} value={t('days', { count: windowDays })} />
        <Pair name={t('knownAt')} value={formats.whole(knownAt)} />
        {evidence.map(({ name, value }) => (
          <Pair key={name} name={inWords(name.replace(/Ppm$/, ''))} value={valueOf(name, value)} />
        ))}
      </dl>
    </details>
  );

  function valueOf(name: string, value: string | number | boolean): string {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'string') return inWords(value);
    // The threshold of a CUSUM is a sum, and no share.
    if (name === 'thresholdPpm') return formats.decimals(value / 1e6);
    return name.endsWith('Ppm') ? formats.percent(value / 1e6) : formats.whole(value);
  }
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** `upperLimit` and `three_sigma` as plain words. */
function inWords(name: string): string {
  return name.replaceAll(/[a-z][A-Z]/g, ([before, after]) => `${before} ${after!.toLowerCase()}`).replaceAll('_', ' ');
}
