import { useTranslation } from 'react-i18next';
import { choiceOf, optionsOf } from '../closed-choice';
import { BackToCourse, EntryForm } from '../entry-form';
import { type Field, numberOf, said, textOf, yesOf } from '../field';
import { type FormPart } from '../form-part';
import { useClientEntries } from '../use-record-entries';
import { useYesNo } from '../use-yes-no';

const G_PER_KG = 1_000;

export function ConsultationForm({ clinicId, clientId, course, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { recordConsultation } = useClientEntries(clientId);
  const yesNo = useYesNo();
  const fields: readonly Field[] = [
    { kind: 'day', name: 'on', label: t('consultation.on'), until: today, isNeeded: true },
    {
      ...({ kind: 'number', name: 'weight', label: t('consultation.weight'), unit: 'kg' } as const),
      ...{ min: 2, max: 400, step: 0.1, hint: t('consultation.weightHint') },
    },
    { kind: 'choice', name: 'concern', label: t('consultation.concern'), options: optionsOf('concern') },
    { kind: 'choice', name: 'severity', label: t('consultation.severity'), options: optionsOf('concernSeverity') },
    { kind: 'choice', name: 'fitzpatrick', label: t('consultation.fitzpatrick'), options: optionsOf('fitzpatrick') },
    { kind: 'choice', name: 'expectations', label: t('consultation.expectations'), options: yesNo },
    { kind: 'choice', name: 'regimen', label: t('consultation.regimen'), options: yesNo },
    { kind: 'words', name: 'goals', label: t('consultation.goals') },
    { kind: 'words', name: 'notes', label: t('notes'), hint: t('notesHint') },
  ];
  const { concern, concernSeverity, fitzpatrick } = course?.client ?? {};
  return (
    <EntryForm
      fields={() => fields}
      initial={{
        ...{ on: today, concern: concern ?? '', severity: concernSeverity ?? '', fitzpatrick: fitzpatrick ?? '' },
      }}
      submit={t('consultation.submit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        const weight = numberOf(values, 'weight');
        await recordConsultation(
          said({
            consultedOn: values['on']!,
            concern: choiceOf(values, 'concern', 'concern'),
            concernSeverity: choiceOf(values, 'severity', 'concernSeverity'),
            fitzpatrick: choiceOf(values, 'fitzpatrick', 'fitzpatrick'),
            weightG: weight === undefined ? undefined : Math.round(weight * G_PER_KG),
            expectationsDiscussed: yesOf(values, 'expectations'),
            regimenDiscussed: yesOf(values, 'regimen'),
            notes: said({ goals: textOf(values, 'goals'), text: textOf(values, 'notes') }),
          }),
        );
        await leave();
      }}
    />
  );
}
