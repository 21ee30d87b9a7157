import { useTranslation } from 'react-i18next';
import { choiceOf, optionsOf } from '../closed-choice';
import { BackToCourse, EntryForm } from '../entry-form';
import { type Field, numberOf, said, textOf, type Values } from '../field';
import { type FormPart } from '../form-part';
import { useClientEntries } from '../use-record-entries';

/** Who somebody is, as it is asked of a new client and when something has changed. */
export function usePersonFields(thisYear: number): readonly Field[] {
  const { t } = useTranslation('entry');
  return [
    { kind: 'text', name: 'name', label: t('register.name'), isNeeded: true },
    {
      ...({ kind: 'number', name: 'birthYear', label: t('register.birthYear') } as const),
      ...{ min: 1900, max: thisYear, step: 1 },
    },
    {
      ...({ kind: 'text', name: 'reference', label: t('register.reference') } as const),
      hint: t('register.referenceHint'),
    },
    { kind: 'text', type: 'tel', name: 'phone', label: t('register.phone') },
    { kind: 'text', type: 'email', name: 'email', label: t('register.email') },
    { kind: 'choice', name: 'sex', label: t('register.sex'), options: optionsOf('sex') },
    { kind: 'words', name: 'notes', label: t('notes') },
  ];
}

export function personIn(values: Values) {
  const identity = said({
    ...{ name: textOf(values, 'name'), reference: textOf(values, 'reference') },
    ...{ phone: textOf(values, 'phone'), email: textOf(values, 'email') },
  });
  const [birthYear, sex] = [numberOf(values, 'birthYear'), choiceOf(values, 'sex', 'sex')];
  return said({ birthYear, sex, identity, notes: said({ text: textOf(values, 'notes') }) });
}

export function DetailsForm({ clinicId, clientId, client, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { changeDetails } = useClientEntries(clientId);
  const fields = usePersonFields(Number(today.slice(0, 4)));
  const { identity, birthYear, sex } = client ?? {};
  const { name = '', reference = '', phone = '', email = '' } = identity ?? {};
  const initial = { name, reference, phone, email, birthYear: String(birthYear ?? ''), sex: sex ?? '' };
  return (
    <EntryForm
      fields={() => fields}
      initial={initial}
      submit={t('details.submit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        const news = personIn(changed(values, initial));
        if (Object.keys(news).length > 0) await changeDetails(news);
        await leave();
      }}
    />
  );
}

/** What was not touched is not said again. */
function changed(values: Values, initial: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value.trim() !== initial[name]));
}
