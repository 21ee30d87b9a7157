import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../session/use-times';
import { scaleLevels } from '../../texts/en/scale-levels';
import { nameOf } from '../../texts/code-names';
import { choiceOf, optionsOf } from '../closed-choice';
import { BackToCourse, EntryForm } from '../entry-form';
import { answers, type Field, numberOf, type Option, said, textOf, type Values, yesOf } from '../field';
import { type FormPart } from '../form-part';
import { type Scale, scaleOf, valuesOf } from '../scales';
import { useClientEntries } from '../use-record-entries';
import { useYesNo } from '../use-yes-no';
import classes from '../entry.module.css';

/** A score on any scale of the vocabulary; item by item where the scale is a sum, which is then reckoned here. */
export function AssessmentForm({ clinicId, clientId, search, course, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const times = useTimes();
  const { assess } = useClientEntries(clientId);
  const yesNo = useYesNo();
  const sessions = (course?.sessions ?? []).flatMap(({ sessionId, startedAt }) =>
    startedAt === null ? [] : [{ value: sessionId, label: times.shortDay(startedAt) }],
  );
  const series = (course?.series ?? []).findLast(({ endedOn }) => endedOn === null) ?? course?.series.at(-1);
  const fields = (values: Values): readonly Field[] => [
    { kind: 'list', name: 'scale', label: t('assessment.scale'), options: optionsOf('scale'), isNeeded: true },
    { kind: 'day', name: 'on', label: t('assessment.on'), until: today, isNeeded: true },
    {
      ...({ kind: 'choice', name: 'phase', label: t('assessment.phase'), isNeeded: true } as const),
      options: optionsOf('assessmentPhase'),
    },
    ...valueFields(values),
    { kind: 'list', name: 'area', label: t('assessment.area'), options: optionsOf('area') },
    { kind: 'text', name: 'arm', label: t('assessment.arm'), hint: t('assessment.armHint') },
    { kind: 'choice', name: 'side', label: t('assessment.side'), options: optionsOf('side') },
    { kind: 'choice', name: 'rater', label: t('assessment.rater'), options: optionsOf('rater') },
    { kind: 'choice', name: 'blinded', label: t('assessment.blinded'), options: yesNo },
    ...(sessions.length > 0
      ? [{ kind: 'list', name: 'session', label: t('assessment.session'), options: sessions } as const]
      : []),
    { kind: 'words', name: 'notes', label: t('notes') },
  ];

  function valueFields(values: Values): Field[] {
    const scale = scaleOf(values['scale']);
    if (!scale) return [];
    const how: Field[] = scale.items
      ? [
          {
            ...({ kind: 'choice', name: 'how', label: t('assessment.how'), isNeeded: true } as const),
            options: (['items', 'total'] as const).map((value) => ({ value, label: t(`assessment.${value}`) })),
          },
        ]
      : [];
    return [...how, scale.items && values['how'] !== 'total' ? itemsField(scale) : valueField(values['scale']!, scale)];
  }

  function itemsField({ items }: Scale): Field {
    return {
      ...({ kind: 'statuses', name: 'items', label: t('assessment.value'), isEachNeeded: true } as const),
      hint: t('assessment.itemsHint'),
      items: Object.entries(items ?? {}).map(([value, weight]) => ({
        value,
        label: t('assessment.weighted', { name: nameOf('scaleItem', value), weight: String(weight) }),
      })),
      options: t('assessment.levels', { returnObjects: true }).map((label, times) => ({ value: String(times), label })),
    };
  }

  function valueField(code: string, scale: Scale): Field {
    const better = t(`assessment.better.${scale.better}`);
    const { min, max, step } = scale;
    const [from, to] = [String(min), String(max)];
    const values = valuesOf(scale);
    const named = { name: 'value', label: t('assessment.value'), isNeeded: true };
    if (values) {
      const options = values.map((value): Option => ({ value, label: levelName(code, value) }));
      return { ...named, kind: 'choice', options, hint: t('assessment.betterOnly', { better: capital(better) }) };
    }
    const hint =
      step === 1
        ? t('assessment.range', { min: from, max: to, better })
        : t('assessment.rangeSteps', { min: from, max: to, step: String(step), better });
    return { ...named, kind: 'number', min: min!, max: max!, step: step!, hint };
  }

  return (
    <EntryForm
      fields={fields}
      initial={{ on: today, how: 'items', session: search.session ?? '' }}
      submit={t('assessment.submit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        const items = itemScores(values);
        await assess(
          said({
            ...{ scale: values['scale']!, assessedOn: values['on']! },
            phase: choiceOf(values, 'phase', 'assessmentPhase')!,
            value: items ? sum(items) : valueIn(values),
            items: items ?? undefined,
            area: choiceOf(values, 'area', 'area'),
            side: choiceOf(values, 'side', 'side'),
            arm: textOf(values, 'arm'),
            rater: choiceOf(values, 'rater', 'rater'),
            blinded: yesOf(values, 'blinded'),
            sessionId: textOf(values, 'session'),
            seriesId: series?.seriesId,
            notes: said({ text: textOf(values, 'notes') }),
          }),
        );
        await leave();
      }}
    >
      {(values) => {
        const items = itemScores(values);
        const { max } = scaleOf(values['scale']) ?? {};
        return (
          items && (
            <p className={classes.total} role="status">
              {t('assessment.sum', { total: String(sum(items)), max: String(max) })}
            </p>
          )
        );
      }}
    </EntryForm>
  );
}

/** What each item scores: its weight as often as it was counted; null where the total is entered. */
function itemScores(values: Values): { item: string; score: number }[] | null {
  const scale = scaleOf(values['scale']);
  if (!scale?.items || values['how'] === 'total') return null;
  const weights: Readonly<Record<string, number>> = scale.items;
  return answers(values, 'items').flatMap(([item, times]) => {
    const weight = weights[item];
    return weight === undefined ? [] : [{ item, score: weight * Number(times) }];
  });
}

const sum = (items: readonly { score: number }[]): number => items.reduce((total, { score }) => total + score, 0);

function valueIn(values: Values): number | string {
  return scaleOf(values['scale'])?.levels ? values['value']! : numberOf(values, 'value')!;
}

function levelName(scale: string, value: string): string {
  const levels = (i18next.getResource(i18next.language, 'scaleLevels', scale) ??
    (scaleLevels as Readonly<Record<string, object>>)[scale]) as Record<string, string> | undefined;
  const says = levels?.[value];
  const shown = value.replaceAll('_', ' ').replace('-', '−');
  return says === undefined ? capital(shown) : `${shown}, ${says}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
