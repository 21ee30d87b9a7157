import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceOf, choicesOf, optionsOf } from '../closed-choice';
import { BackToCourse, EntryForm } from '../entry-form';
import { type Field, numberOf, said } from '../field';
import { type FormPart } from '../form-part';
import { useSeriesEntries } from '../use-record-entries';

const USUAL = { sessions: { modest: '4', severe: '6' }, intervalDays: '28' } as const;

function useNumbers(isNeeded: boolean): readonly Field[] {
  const { t } = useTranslation('entry');
  return [
    {
      ...({ kind: 'number', name: 'target', label: t('series.target'), hint: t('series.targetHint') } as const),
      ...{ min: 1, max: 24, step: 1, isNeeded },
    },
    {
      ...({ kind: 'number', name: 'interval', label: t('series.interval'), hint: t('series.intervalHint') } as const),
      ...{ min: 7, max: 365, step: 1, isNeeded },
    },
  ];
}

export function SeriesForm({ clinicId, clientId, course, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const [seriesId] = useState(() => crypto.randomUUID());
  const { plan } = useSeriesEntries(seriesId);
  const numbers = useNumbers(true);
  const { concern = '', concernSeverity } = course?.client ?? {};
  const fields: readonly Field[] = [
    ...numbers,
    { kind: 'day', name: 'plannedOn', label: t('series.plannedOn'), until: today, isNeeded: true },
    { kind: 'list', name: 'concern', label: t('series.concern'), options: optionsOf('concern') },
    { kind: 'many', name: 'areas', label: t('series.areas'), options: optionsOf('area') },
  ];
  return (
    <EntryForm
      fields={() => fields}
      initial={{
        target: USUAL.sessions[concernSeverity === 'severe' ? 'severe' : 'modest'],
        interval: USUAL.intervalDays,
        plannedOn: today,
        concern: concern ?? '',
      }}
      submit={t('series.submit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        await plan(
          said({
            clientId,
            targetSessions: numberOf(values, 'target')!,
            intervalDays: numberOf(values, 'interval'),
            plannedOn: values['plannedOn'],
            concern: choiceOf(values, 'concern', 'concern'),
            areas: choicesOf(values, 'areas', 'area'),
          }),
        );
        await leave();
      }}
    />
  );
}

export function SeriesChangeForm({ clinicId, clientId, search, course, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { revise } = useSeriesEntries(search.series ?? '');
  const numbers = useNumbers(true);
  const series = course?.series.find(({ seriesId }) => seriesId === search.series);
  const initial = {
    ...{ target: String(series?.targetSessions ?? ''), interval: String(series?.intervalDays ?? '') },
    ...{ revisedOn: today },
  };
  return (
    <EntryForm
      fields={() => [
        ...numbers,
        { kind: 'day', name: 'revisedOn', label: t('series.revisedOn'), until: today, isNeeded: true },
      ]}
      initial={initial}
      submit={t('series.reviseSubmit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        const changed = (name: 'target' | 'interval') =>
          values[name] === initial[name] ? undefined : numberOf(values, name);
        const [targetSessions, intervalDays] = [changed('target'), changed('interval')];
        if (targetSessions !== undefined || intervalDays !== undefined) {
          await revise(said({ revisedOn: values['revisedOn'], targetSessions, intervalDays }));
        }
        await leave();
      }}
    />
  );
}

export function SeriesEndForm({ clinicId, clientId, search, course, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { end } = useSeriesEntries(search.series ?? '');
  const series = course?.series.find(({ seriesId }) => seriesId === search.series);
  const isThrough = series !== undefined && series.completedSessions >= (series.targetSessions ?? Infinity);
  return (
    <EntryForm
      fields={() => [
        {
          ...({ kind: 'choice', name: 'reason', label: t('series.reason'), isNeeded: true } as const),
          options: optionsOf('seriesEnd'),
        },
        { kind: 'day', name: 'endedOn', label: t('series.endedOn'), until: today, isNeeded: true },
      ]}
      initial={{ endedOn: today, ...(isThrough && { reason: 'completed' }) }}
      submit={t('series.endSubmit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        await end(said({ endedOn: values['endedOn'], reason: choiceOf(values, 'reason', 'seriesEnd')! }));
        await leave();
      }}
    />
  );
}
