import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConsent } from '../../session/consent';
import { templatesQuery } from '../../session/queries';
import { useTimes } from '../../session/use-times';
import { codesOf, nameOf } from '../../texts/code-names';
import { choiceOf, optionsOf } from '../closed-choice';
import { BackToCourse, EntryForm } from '../entry-form';
import { type Field, numberOf, said, type Values } from '../field';
import { type FormPart } from '../form-part';
import { useClientEntries } from '../use-record-entries';
import classes from '../entry.module.css';

type ConsentKind = Parameters<typeof useConsent>[2];

/** What the client has consented to, and a form for one more. */
export function ConsentsForm({ clinicId, clientId, search, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { giveConsent } = useClientEntries(clientId);
  const { data: templates } = useQuery(templatesQuery(clinicId));
  const fields = (values: Values): readonly Field[] => {
    const published = templates?.entries.filter(({ data }) => data['template'] === `consent_${values['kind']}`);
    const version = Math.max(0, ...(published ?? []).map(({ data }) => Number(data['version'])));
    return [
      {
        ...({ kind: 'choice', name: 'kind', label: t('consents.kind'), isNeeded: true } as const),
        options: optionsOf('consent'),
      },
      { kind: 'day', name: 'on', label: t('consents.on'), until: today, isNeeded: true },
      {
        ...({ kind: 'number', name: 'version', label: t('consents.version'), min: 1, max: 100_000, step: 1 } as const),
        hint: version > 0 ? t('consents.versionHint', { version: String(version) }) : undefined,
      },
      { kind: 'choice', name: 'channel', label: t('consents.channel'), options: optionsOf('consentChannel') },
    ];
  };
  return (
    <>
      <section className={classes.form} aria-labelledby="standing">
        <h2 id="standing" className={classes.subtitle}>
          {t('consents.standing')}
        </h2>
        <ul className={classes.standing}>
          {codesOf('consent').map((kind) => (
            <Standing key={kind} clinicId={clinicId} clientId={clientId} kind={kind as ConsentKind} />
          ))}
        </ul>
      </section>
      <h2 className={classes.subtitle}>{t('consents.give')}</h2>
      <EntryForm
        fields={fields}
        initial={{ on: today, kind: search.kind ?? '', channel: 'paper' }}
        submit={t('consents.submit')}
        back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
        send={async (values) => {
          await giveConsent(
            said({
              kind: choiceOf(values, 'kind', 'consent')!,
              given: values['on']!,
              templateVersion: numberOf(values, 'version'),
              channel: choiceOf(values, 'channel', 'consentChannel'),
            }),
          );
          await leave();
        }}
      />
    </>
  );
}

function Standing({ clinicId, clientId, kind }: { clinicId: string; clientId: string; kind: ConsentKind }) {
  const { t } = useTranslation('entry');
  const times = useTimes();
  const given = useConsent(clinicId, clientId, kind);
  return (
    <li>
      <span>
        <strong>{nameOf('consent', kind)}</strong>
        <span className={classes.hint}>
          {given === null ? t('consents.none') : t('consents.givenOn', { day: times.shortDay(given) })}
        </span>
      </span>
      {given !== null && (
        <Link
          className={classes.secondary}
          to="/clinics/$clinicId/clients/$clientId/enter/$form"
          params={{ clinicId, clientId, form: 'withdrawal' }}
          search={{ kind }}
          aria-label={`${t('consents.withdraw')}: ${nameOf('consent', kind)}`}
        >
          {t('consents.withdraw')}
        </Link>
      )}
    </li>
  );
}

export function WithdrawalForm({ clinicId, clientId, search, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { withdrawConsent } = useClientEntries(clientId);
  const fields: readonly Field[] = [
    {
      ...({ kind: 'choice', name: 'kind', label: t('consents.kind'), isNeeded: true } as const),
      options: optionsOf('consent'),
    },
    { kind: 'day', name: 'on', label: t('consents.withdrawnDay'), until: today, isNeeded: true },
  ];
  return (
    <>
      <p className={classes.lead}>{t('consents.withdrawLead')}</p>
      <EntryForm
        fields={() => fields}
        initial={{ on: today, kind: search.kind ?? '' }}
        submit={t('consents.withdrawSubmit')}
        back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
        send={async (values) => {
          await withdrawConsent({ kind: choiceOf(values, 'kind', 'consent')!, withdrawn: values['on']! });
          await leave();
        }}
      />
    </>
  );
}
