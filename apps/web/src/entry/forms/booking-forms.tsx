import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../session/use-times';
import { useMe } from '../../sign-in/me';
import { choiceOf, optionsOf } from '../closed-choice';
import { BackToCourse, EntryForm } from '../entry-form';
import { type Field, numberOf, said, type Values } from '../field';
import { type FormPart } from '../form-part';
import { useVisitEntries } from '../use-record-entries';
import { clockIn, instantIn } from '../zoned';

const USUAL_MINUTES = '60';

/** When, how long, and with whom. */
function useAppointment(): readonly Field[] {
  const { t } = useTranslation('entry');
  return [
    { kind: 'day', name: 'day', label: t('booking.day'), isNeeded: true },
    { kind: 'time', name: 'time', label: t('booking.time'), isNeeded: true },
    {
      ...({ kind: 'number', name: 'minutes', label: t('booking.minutes'), unit: t('booking.minutesUnit') } as const),
      ...{ min: 5, max: 720, step: 5 },
    },
    {
      ...({ kind: 'choice', name: 'with', label: t('booking.with'), isNeeded: true } as const),
      options: [
        { value: 'me', label: t('booking.me') },
        { value: 'anyone', label: t('booking.anyone') },
      ],
    },
  ];
}

function appointmentIn(values: Values, timeZone: string, staffId: string) {
  const minutes = numberOf(values, 'minutes');
  return said({
    plannedFor: instantIn(timeZone, values['day']!, values['time']!),
    plannedDurationS: minutes === undefined ? undefined : minutes * 60,
    practitionerId: values['with'] === 'me' ? staffId : undefined,
  });
}

export function BookingForm({ clinicId, clientId, search, course, timeZone, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { staffId } = useMe();
  const [sessionId] = useState(() => crypto.randomUUID());
  const { book } = useVisitEntries(sessionId);
  const appointment = useAppointment();
  const open = (course?.series ?? []).filter(({ endedOn }) => endedOn === null);
  const numberIn = (seriesId: string): number => {
    const held = (course?.sessions ?? []).filter((one) => one.seriesId === seriesId && one.state !== 'cancelled');
    return 1 + Math.max(0, ...held.map(({ sessionNumber }) => sessionNumber ?? 0));
  };
  const series: Field = {
    ...({ kind: 'choice', name: 'series', label: t('booking.series'), isNeeded: true } as const),
    options: [
      ...open.map(({ seriesId, targetSessions }) => ({
        value: seriesId,
        label:
          targetSessions === null
            ? t('booking.seriesNext', { number: String(numberIn(seriesId)) })
            : t('booking.seriesOf', { number: String(numberIn(seriesId)), target: String(targetSessions) }),
      })),
      { value: 'alone', label: t('booking.alone') },
    ],
  };
  const of = open.find(({ seriesId }) => seriesId === search.series) ?? open.at(-1);
  return (
    <EntryForm
      fields={() => (open.length > 0 ? [...appointment, series] : appointment)}
      initial={{ minutes: USUAL_MINUTES, with: 'me', series: of?.seriesId ?? 'alone' }}
      submit={t('booking.submit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        const seriesId = open.find((one) => one.seriesId === values['series'])?.seriesId;
        await book({
          ...{ clientId, ...appointmentIn(values, timeZone, staffId) },
          ...(seriesId !== undefined && { seriesId, sessionNumber: numberIn(seriesId) }),
        });
        await leave();
      }}
    />
  );
}

export function MoveForm({ clinicId, clientId, search, course, timeZone, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { staffId } = useMe();
  const { rebook } = useVisitEntries(search.session ?? '');
  const appointment = useAppointment();
  const booked = course?.sessions.find(({ sessionId }) => sessionId === search.session);
  const before = booked?.plannedFor ? clockIn(timeZone, booked.plannedFor) : {};
  return (
    <>
      <BookedFor course={course} search={search} text="move.lead" />
      <EntryForm
        fields={() => appointment}
        initial={{ ...before, with: booked?.practitionerId === staffId ? 'me' : 'anyone' }}
        submit={t('move.submit')}
        back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
        send={async (values) => {
          await rebook(appointmentIn(values, timeZone, staffId));
          await leave();
        }}
      />
    </>
  );
}

export function CancelForm({ clinicId, clientId, search, course, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { cancel } = useVisitEntries(search.session ?? '');
  const reason: Field = {
    ...({ kind: 'choice', name: 'reason', label: t('cancel.reason'), isNeeded: true } as const),
    options: optionsOf('cancellation'),
  };
  return (
    <>
      <BookedFor course={course} search={search} text="cancel.lead" />
      <EntryForm
        fields={() => [reason]}
        submit={t('cancel.submit')}
        back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
        send={async (values) => {
          await cancel({ reason: choiceOf(values, 'reason', 'cancellation')! });
          await leave();
        }}
      />
    </>
  );
}

function BookedFor({
  course,
  search,
  text,
}: Pick<FormPart, 'course' | 'search'> & { text: 'move.lead' | 'cancel.lead' }) {
  const { t } = useTranslation('entry');
  const times = useTimes();
  const at = course?.sessions.find(({ sessionId }) => sessionId === search.session)?.plannedFor;
  return at ? <p>{t(text, { day: times.longDay(at), time: times.time(at) })}</p> : null;
}
