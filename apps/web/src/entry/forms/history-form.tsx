import { useTranslation } from 'react-i18next';
import { nameOf } from '../../texts/code-names';
import { answersOf, choiceOf, optionsOf } from '../closed-choice';
import { BackToCourse, EntryForm } from '../entry-form';
import { type Field, said, textOf, type Values } from '../field';
import { type FormPart } from '../form-part';
import { useClientEntries } from '../use-record-entries';

/** Parts of a history: the list of what is asked, and that of the answers. */
const PARTS = {
  conditions: { items: 'condition', answers: 'history', none: 'absent', rest: 'noneElse' },
  allergies: { items: 'allergy', answers: 'history', none: 'absent', rest: 'noneElse' },
  medications: { items: 'medication', answers: 'use', none: 'never', rest: 'neverElse' },
  regimen: { items: 'regimen', answers: 'use', none: 'never', rest: 'neverElse' },
} as const;
type Part = keyof typeof PARTS;

export function HistoryForm({ clinicId, clientId, client, today, leave }: FormPart) {
  const { t } = useTranslation('entry');
  const { takeHistory } = useClientEntries(clientId);
  const known = knownOf(client?.entries ?? []);
  const statuses = (part: Part): Field => {
    const { items, answers, none, rest } = PARTS[part];
    return {
      ...({ kind: 'statuses', name: part, label: t(`history.${part}`) } as const),
      ...{ items: optionsOf(items), options: optionsOf(answers), hint: known[part]?.join(' · ') },
      rest: { value: none, label: t(`history.${rest}`) },
    };
  };
  const fields = (values: Values): readonly Field[] => [
    { kind: 'day', name: 'on', label: t('history.on'), until: today, isNeeded: true },
    { kind: 'choice', name: 'informant', label: t('history.informant'), options: optionsOf('informant') },
    ...[statuses('conditions'), statuses('allergies')],
    ...[statuses('medications'), ...lastDays('medications', values)],
    ...[statuses('regimen'), ...lastDays('regimen', values)],
    { kind: 'words', name: 'notes', label: t('notes'), hint: t('notesHint') },
  ];

  /** How long ago something was stopped decides whether it still counts. */
  function lastDays(part: 'medications' | 'regimen', values: Values): Field[] {
    const { items } = PARTS[part];
    return answersOf(values, part, items, 'use')
      .filter(([, use]) => use === 'stopped')
      .map(([code]) => ({
        ...({ kind: 'day', name: `last ${part} ${code}`, until: today } as const),
        label: t('history.lastUsed', { what: nameOf(items, code) }),
      }));
  }

  return (
    <EntryForm
      fields={fields}
      initial={{ on: today, informant: 'client' }}
      submit={t('history.submit')}
      back={<BackToCourse clinicId={clinicId} clientId={clientId} />}
      send={async (values) => {
        const last = (part: Part, code: string): string | undefined => textOf(values, `last ${part} ${code}`);
        const conditions = answersOf(values, 'conditions', 'condition', 'history');
        const allergies = answersOf(values, 'allergies', 'allergy', 'history');
        const medications = answersOf(values, 'medications', 'medication', 'use');
        const regimen = answersOf(values, 'regimen', 'regimen', 'use');
        await takeHistory(
          said({
            takenOn: values['on']!,
            informant: choiceOf(values, 'informant', 'informant'),
            conditions: conditions.map(([condition, status]) => ({ condition, status })),
            allergies: allergies.map(([allergy, status]) => ({ allergy, status })),
            medications: medications.map(([medication, status]) =>
              said({ medication, status, lastTakenOn: last('medications', medication) }),
            ),
            regimen: regimen.map(([product, status]) =>
              said({ product, status, lastUsedOn: last('regimen', product) }),
            ),
            notes: said({ text: textOf(values, 'notes') }),
          }),
        );
        await leave();
      }}
    />
  );
}

/** What is on record and not a plain no, in words; of each code, what was said last holds. */
function knownOf(entries: readonly { type: string; data: Record<string, unknown> }[]): Record<Part, string[]> {
  const known = (part: Part): string[] => {
    const { items, answers, none } = PARTS[part];
    const last = new Map<string, string>();
    for (const { type, data } of entries) {
      if (type !== 'HistoryTaken') continue;
      for (const said of (data[part] ?? []) as Record<string, string>[]) {
        const code = said['condition'] ?? said['allergy'] ?? said['medication'] ?? said['product'] ?? '';
        last.set(code, said['status'] ?? '');
      }
    }
    return [...last]
      .filter(([, status]) => status !== none)
      .map(([code, status]) => `${nameOf(items, code)}: ${nameOf(answers, status).toLowerCase()}`);
  };
  return {
    ...{ conditions: known('conditions'), allergies: known('allergies') },
    ...{ medications: known('medications'), regimen: known('regimen') },
  };
}
