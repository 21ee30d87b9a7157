import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { codesOf, type CodeList, nameOf } from '../texts/code-names';
import { factName } from './fact-name';
import { useSessionEntries } from './session-entries';
import { type SessionFact } from './session-facts';
import { type SessionPart } from './session-part';
import { useTimes } from './use-times';
import classes from './corrections.module.css';

type Reason = components['schemas']['CorrectEntryRequest']['reason'];
type Value = string | number | boolean;

const REASONS = [
  ...(['typing_error', 'wrong_choice', 'new_information', 'other'] as const),
] satisfies readonly Reason[];
/** Fields whose value is a code of a vocabulary; an entry's `type` is one of reactions. */
const LISTS: Readonly<Record<string, CodeList>> = { area: 'area', product: 'product', type: 'reaction' };
/** What rules and people said of entries is no entry itself. */
const IS_NO_ENTRY = /^(?:Alert|Entry)/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** Each entry of the session can be corrected, field by field; what stood there before stays in the log. */
export function Corrections({ sessionId, view, version }: Pick<SessionPart, 'sessionId' | 'view' | 'version'>) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const entries = view.facts.filter(
    (fact) => fact.entryId !== undefined && !IS_NO_ENTRY.test(fact.type) && fieldsOf(fact).length > 0,
  );
  if (entries.length === 0) return null;
  return (
    <section className={classes.corrections} aria-labelledby="corrections">
      <h3 id="corrections" className={classes.title}>
        {t('correct.title')}
      </h3>
      <p className={classes.hint}>{t('correct.lead')}</p>
      {entries.map((fact) => {
        const at = fact.data['at'];
        return (
          <details key={fact.key} className={classes.entry}>
            <summary>
              {typeof at === 'string' && <time className={classes.time}>{times.time(at)}</time>} {factName(t, fact)}
            </summary>
            <CorrectForm sessionId={sessionId} version={version} fact={fact} />
          </details>
        );
      })}
    </section>
  );
}

function CorrectForm({ sessionId, version, fact }: { sessionId: string; version: number; fact: SessionFact }) {
  const { t } = useTranslation('record');
  const { correct } = useSessionEntries(sessionId, version);
  const fields = fieldsOf(fact);
  const [field, setField] = useState(fields[0]!);
  const old = fact.data[field] as Value;
  const [said, setSaid] = useState<string | null>(null);
  const [reason, setReason] = useState<Reason>('typing_error');
  const [isEntered, setIsEntered] = useState(false);
  const shown = said ?? shownOf(old);
  const value = valueOf(shown, old);
  const id = `correct-${fact.key}`;
  const list = LISTS[field];

  async function enter(): Promise<void> {
    await correct(fact, { field, old, new: value! }, reason);
    setSaid(null);
    setIsEntered(true);
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <label htmlFor={`${id}-field`}>{t('correct.field')}</label>
      <select
        id={`${id}-field`}
        value={field}
        onChange={({ currentTarget }) => {
          setField(currentTarget.value);
          setSaid(null);
        }}
      >
        {fields.map((one) => (
          <option key={one} value={one}>
            {fieldName(one)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-value`}>{t(INSTANT.test(String(old)) ? 'correct.newTime' : 'correct.new')}</label>
      {list || typeof old === 'boolean' ? (
        <select id={`${id}-value`} value={shown} onChange={({ currentTarget }) => setSaid(currentTarget.value)}>
          {(list ? codesOf(list) : ['true', 'false']).map((code) => (
            <option key={code} value={code}>
              {list ? nameOf(list, code) : t(code === 'true' ? 'correct.yes' : 'correct.no')}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={`${id}-value`}
          type={typeof old === 'number' ? 'number' : INSTANT.test(old) ? 'datetime-local' : 'text'}
          step={1}
          value={shown}
          onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        />
      )}
      <label htmlFor={`${id}-reason`}>{t('correct.reason')}</label>
      <select
        id={`${id}-reason`}
        value={reason}
        onChange={({ currentTarget }) => setReason(REASONS.find((one) => one === currentTarget.value)!)}
      >
        {REASONS.map((one) => (
          <option key={one} value={one}>
            {t(`correct.reasons.${one}`)}
          </option>
        ))}
      </select>
      <button type="submit" disabled={value === null || value === old}>
        {t('correct.submit')}
      </button>
      {isEntered && said === null && <p role="status">✓ {t('correct.entered')}</p>}
    </form>
  );
}

/** What a person can set right: values, and neither ids nor what the entry itself does not say. */
function fieldsOf({ data }: SessionFact): string[] {
  return Object.entries(data)
    .filter(
      ([, value]) =>
        (typeof value === 'string' && !ID.test(value)) || typeof value === 'number' || typeof value === 'boolean',
    )
    .map(([field]) => field);
}

/** As an input shows it: a time in the zone of this device. */
function shownOf(value: Value): string {
  if (typeof value !== 'string' || !INSTANT.test(value)) return String(value);
  const at = new Date(value);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** Null where what was typed is no value of the kind that stood there. */
function valueOf(shown: string, old: Value): Value | null {
  if (shown.trim() === '') return null;
  if (shown === shownOf(old)) return old;
  if (typeof old === 'boolean') return shown === 'true';
  if (typeof old === 'number') return Number.isInteger(Number(shown)) ? Number(shown) : null;
  if (!INSTANT.test(old)) return shown.trim();
  const at = new Date(shown);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** `needleLengthUm` as "Needle length µm". */
function fieldName(field: string): string {
  const words = field
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/ um$/, ' (µm)')
    .replace(/ mm2$/, ' (mm²)')
    .replace(/^at$/, 'time')
    .replace(/^ended at$/, 'end');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
