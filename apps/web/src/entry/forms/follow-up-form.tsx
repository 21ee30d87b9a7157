import { useTranslation } from 'react-i18next';
import { answersOf, optionsOf } from '../closed-choice';
import { BackToCourse, EntryForm } from '../entry-form';
import { type Field, numberOf, said, textOf, type Values } from '../field';
import { type FormPart } from '../form-part';
import { useVisitEntries } from '../use-record-entries';
import { useYesNo } from '../use-yes-no';

/** What a call came to: whether somebody answered, what of the aftercare was kept, and whether something was found. */
export function FollowUpForm({ clinicId, clientId, search, today, leave, goOn }: FormPart) {
  const { t } = useTranslation('entry');
  const { followUp } = useVisitEntries(search.session ?? '');
  const yesNo = useYesNo();
  const fields = (values: Values): readonly Field[] => {
    const isReached = values['reached'] === 'yes';
    return [
      {
        ...({ kind: 'choice', name: 'reached', label: t('followUp.reached'), isNeeded: true } as const),
        options: yesNo,
        hint: values['reached'] === 'no' ? t('followUp.notReachedHint') : undefined,
      },
      { kind: 'day', name: 'on', label: t('followUp.on'), until: today, isNeeded: isReached },
      {
        ...({ kind: 'number', name: 'day', label: t('followUp.day'), unit: t('followUp.dayUnit') } as const),
        ...{ min: 1, max: 3_650, step: 1, isNeeded: true },
      },
      ...(isReached ? whatWasSaid : []),
      { kind: 'words', name: 'notes', label: t('notes') },
    ];
  };
  const whatWasSaid: readonly Field[] = [
    {
      ...({ kind: 'choice', name: 'found', label: t('followUp.found'), isNeeded: true } as const),
      options: [
        { value: 'no', label: t('followUp.foundNo') },
        { value: 'yes', label: t('followUp.foundYes') },
      ],
    },
    {
      ...({ kind: 'statuses', name: 'adherence', label: t('followUp.adherence') } as const),
      ...{ items: optionsOf('aftercare', ['red_flags']), options: optionsOf('adherence') },
      rest: { value: 'yes', label: t('followUp.allKept') },
    },
  ];
  return (
    <EntryForm
      fields={fields}
      initial={{
        on: today,
        day: search.day === undefined ? '' : String(search.day),
        ...(search.reached && { reached: 'yes' }),
      }}
      submit={t('followUp.submit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        const adherence = answersOf(values, 'adherence', 'aftercare', 'adherence');
        await followUp(
          said({
            day: numberOf(values, 'day')!,
            contactedOn: textOf(values, 'on'),
            reached: values['reached'] === 'yes',
            adherence: adherence.map(([item, answer]) => ({ item, answer })),
            notes: said({ text: textOf(values, 'notes') }),
          }),
        );
        if (values['found'] === 'yes') await goOn('side-effect', { session: search.session! });
        else await leave();
      }}
    />
  );
}
