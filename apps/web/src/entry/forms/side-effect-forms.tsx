import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../texts/code-names';
import { choiceOf, optionsOf } from '../closed-choice';
import { BackToCourse, EntryForm } from '../entry-form';
import { type Field, numberOf, said, textOf, type Values, yesOf } from '../field';
import { type FormPart } from '../form-part';
import { useVisitEntries } from '../use-record-entries';
import { useYesNo } from '../use-yes-no';
import classes from '../entry.module.css';

/** How a side effect stands: of its report as of each time that it was seen again. */
function useStanding(isGradeNeeded: boolean): (values: Values) => readonly Field[] {
  const { t } = useTranslation('entry');
  const yesNo = useYesNo();
  const grades = t('sideEffect.grades', { returnObjects: true });
  return (values) => [
    {
      ...({ kind: 'choice', name: 'grade', label: t('sideEffect.grade'), isNeeded: isGradeNeeded } as const),
      options: grades.map((label, index) => ({ value: String(index + 1), label })),
    },
    {
      ...({ kind: 'choice', name: 'serious', label: t('sideEffect.serious'), options: yesNo } as const),
      hint: t('sideEffect.seriousHint'),
      isNeeded: values['grade'] === '5',
    },
    ...(values['serious'] === 'yes'
      ? [
          {
            ...({ kind: 'choice', name: 'criterion', label: t('sideEffect.criterion'), isNeeded: true } as const),
            options: optionsOf('seriousness'),
          },
        ]
      : []),
    { kind: 'choice', name: 'causality', label: t('sideEffect.causality'), options: optionsOf('causality') },
    { kind: 'choice', name: 'action', label: t('sideEffect.action'), options: optionsOf('action') },
    { kind: 'choice', name: 'impact', label: t('sideEffect.impact'), options: optionsOf('impact') },
    {
      ...({ kind: 'number', name: 'percent', label: t('sideEffect.percent'), unit: '%' } as const),
      ...{ min: 0, max: 100, step: 1 },
    },
    { kind: 'words', name: 'description', label: t('sideEffect.description'), hint: t('notesHint') },
  ];
}

function standingIn(values: Values) {
  return said({
    grade: numberOf(values, 'grade'),
    treatedAreaPercent: numberOf(values, 'percent'),
    psychosocialImpact: choiceOf(values, 'impact', 'impact'),
    action: choiceOf(values, 'action', 'action'),
    causality: choiceOf(values, 'causality', 'causality'),
    serious: yesOf(values, 'serious'),
    seriousnessCriterion: choiceOf(values, 'criterion', 'seriousness'),
    notes: said({ description: textOf(values, 'description') }),
  });
}

export function SideEffectForm({ clinicId, clientId, search, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const [effectId] = useState(() => crypto.randomUUID());
  const { reportSideEffect } = useVisitEntries(search.session ?? '');
  const standing = useStanding(true);
  return (
    <EntryForm
      fields={(values) => [
        { kind: 'list', name: 'type', label: t('sideEffect.type'), options: optionsOf('sideEffect'), isNeeded: true },
        { kind: 'day', name: 'onset', label: t('sideEffect.onset'), until: today, isNeeded: true },
        { kind: 'list', name: 'area', label: t('sideEffect.area'), options: optionsOf('area') },
        { kind: 'choice', name: 'side', label: t('sideEffect.side'), options: optionsOf('side') },
        ...standing(values),
        { kind: 'choice', name: 'informant', label: t('sideEffect.informant'), options: optionsOf('informant') },
      ]}
      initial={{ onset: today }}
      submit={t('sideEffect.submit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        await reportSideEffect(
          said({
            ...{ effectId, type: values['type']!, onset: values['onset']! },
            area: choiceOf(values, 'area', 'area'),
            side: choiceOf(values, 'side', 'side'),
            informant: choiceOf(values, 'informant', 'informant'),
            ...standingIn(values),
          }),
        );
        await leave();
      }}
    />
  );
}

/** The side effect that a form is about, in a line. */
function About({ course, search }: Pick<FormPart, 'course' | 'search'>) {
  const effect = course?.sideEffects.find(({ effectId }) => effectId === search.effect);
  if (!effect) return null;
  const { type, area } = effect;
  return (
    <p className={classes.lead}>
      {[nameOf('sideEffect', type), area !== null && nameOf('area', area)].filter(Boolean).join(', ')}
    </p>
  );
}

export function SideEffectSeenForm({ clinicId, clientId, search, course, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { progressSideEffect } = useVisitEntries(search.session ?? '');
  const standing = useStanding(false);
  return (
    <>
      <About course={course} search={search} />
      <EntryForm
        fields={(values) => [
          { kind: 'day', name: 'observed', label: t('sideEffect.observed'), until: today, isNeeded: true },
          ...standing(values),
        ]}
        initial={{ observed: today }}
        submit={t('sideEffect.progressSubmit')}
        back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
        send={async (values) => {
          await progressSideEffect(search.effect!, { observed: values['observed']!, ...standingIn(values) });
          await leave();
        }}
      />
    </>
  );
}

export function SideEffectOverForm({ clinicId, clientId, search, course, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { resolveSideEffect } = useVisitEntries(search.session ?? '');
  return (
    <>
      <About course={course} search={search} />
      <EntryForm
        fields={() => [
          { kind: 'day', name: 'resolved', label: t('sideEffect.resolved'), until: today, isNeeded: true },
          { kind: 'choice', name: 'sequelae', label: t('sideEffect.sequelae'), options: optionsOf('sequelae') },
          { kind: 'words', name: 'description', label: t('sideEffect.description') },
        ]}
        initial={{ resolved: today }}
        submit={t('sideEffect.resolveSubmit')}
        back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
        send={async (values) => {
          await resolveSideEffect(
            search.effect!,
            said({
              resolved: values['resolved']!,
              sequelae: choiceOf(values, 'sequelae', 'sequelae'),
              notes: said({ description: textOf(values, 'description') }),
            }),
          );
          await leave();
        }}
      />
    </>
  );
}

export function ReportabilityForm({ clinicId, clientId, search, course, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { decideReportability } = useVisitEntries(search.session ?? '');
  const yesNo = useYesNo();
  const authority: Field = {
    ...({ kind: 'text', name: 'authority', label: t('sideEffect.authority'), isNeeded: true } as const),
    hint: t('sideEffect.authorityHint'),
  };
  return (
    <>
      <About course={course} search={search} />
      <EntryForm
        fields={({ reportable }) => [
          {
            ...({ kind: 'choice', name: 'reportable', label: t('sideEffect.reportable'), isNeeded: true } as const),
            options: yesNo,
          },
          ...(reportable === 'yes' ? [authority] : []),
          {
            ...({ kind: 'choice', name: 'reason', label: t('sideEffect.reason'), isNeeded: true } as const),
            options: optionsOf('reportability'),
          },
          { kind: 'day', name: 'on', label: t('sideEffect.decidedOn'), until: today, isNeeded: true },
          { kind: 'day', name: 'learnedOn', label: t('sideEffect.learnedOn'), until: today },
          { kind: 'words', name: 'notes', label: t('notes') },
        ]}
        initial={{ on: today }}
        submit={t('sideEffect.reportSubmit')}
        back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
        send={async (values) => {
          await decideReportability(
            search.effect!,
            said({
              decidedOn: values['on']!,
              reportable: values['reportable'] === 'yes',
              reason: choiceOf(values, 'reason', 'reportability')!,
              authority: textOf(values, 'authority')?.toLowerCase(),
              learnedOn: textOf(values, 'learnedOn'),
              notes: said({ text: textOf(values, 'notes') }),
            }),
          );
          await leave();
        }}
      />
    </>
  );
}

export function AuthorityReportForm({ clinicId, clientId, search, course, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { notifyAuthority } = useVisitEntries(search.session ?? '');
  return (
    <>
      <About course={course} search={search} />
      <EntryForm
        fields={() => [
          {
            ...({ kind: 'text', name: 'authority', label: t('sideEffect.authority'), isNeeded: true } as const),
            hint: t('sideEffect.authorityHint'),
          },
          { kind: 'day', name: 'on', label: t('sideEffect.notifiedOn'), until: today, isNeeded: true },
          { kind: 'text', name: 'reference', label: t('sideEffect.reference') },
        ]}
        initial={{ on: today }}
        submit={t('sideEffect.notifySubmit')}
        back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
        send={async (values) => {
          await notifyAuthority(
            search.effect!,
            said({
              authority: textOf(values, 'authority')!.toLowerCase(),
              notifiedOn: values['on']!,
              notes: said({ reference: textOf(values, 'reference') }),
            }),
          );
          await leave();
        }}
      />
    </>
  );
}
