import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../sign-in/me';
import { codesOf, nameOf } from '../texts/code-names';
import { Consent } from './consent';
import { lastSessionQuery } from './queries';
import { type SessionPart } from './session-part';
import { SheetLink } from './sheet-link';
import { useSessionEntries } from './session-entries';
import { useTimes } from './use-times';
import classes from './session.module.css';

const route = getRouteApi('/clinics/$clinicId/sessions/$sessionId');
const ITEMS = codesOf('preparation');

type Answers = Readonly<Partial<Record<string, 'met' | 'not_met'>>>;

/** Preparation, asked before the session begins. What was answered last time can be taken over as it was. */
export function PreCheck({ clinicId, sessionId, clientId, view, version }: SessionPart) {
  const { t } = useTranslation('record');
  const search = route.useSearch();
  const times = useTimes();
  const { staffId } = useMe();
  const { start, checkPreparation, givePreparationAdvice } = useSessionEntries(sessionId, version);
  const { data: last } = useQuery({ ...lastSessionQuery(clinicId, clientId ?? '', sessionId), enabled: !!clientId });
  const before = answersOf(last?.entries);
  const [changed, setChanged] = useState<Answers | null>(null);
  const answers = changed ?? before ?? {};
  const asked = ITEMS.filter((item) => answers[item] !== undefined);
  const isBooked = view.phase === 'booked';
  const isAdvised = view.facts.some(({ type }) => type === 'PreparationAdviceGiven');
  const notMet = ITEMS.filter((item) => answers[item] === 'not_met');

  const isUnasked = asked.length === 0;

  async function begin(said: Answers): Promise<void> {
    const { series: seriesId, number: sessionNumber } = search;
    await start({
      clientId: clientId!,
      practitionerId: staffId,
      ...(!isBooked && seriesId !== undefined && { seriesId }),
      ...(!isBooked && sessionNumber !== undefined && { sessionNumber }),
    });
    const items = ITEMS.flatMap((item) => (said[item] === undefined ? [] : [{ item, status: said[item] }]));
    if (items.length > 0) await checkPreparation(items);
  }

  return (
    <section className={classes.check}>
      <div className={classes.checkHead}>
        <div>
          <h2 className={classes.title}>{t('check.title')}</h2>
          <p className={classes.hint}>
            {before && last?.startedAt
              ? t('check.asLast', { day: times.shortDay(last.startedAt) })
              : t('check.firstTime')}
          </p>
        </div>
        <button type="button" className={classes.quiet} onClick={() => setChanged(allMet())}>
          {t('check.allMet')}
        </button>
      </div>
      {clientId !== undefined && <Consent clinicId={clinicId} clientId={clientId} kind="treatment" />}
      {clientId !== undefined && (
        <SheetLink
          {...{ clinicId, clientId, sheet: 'preparation', isGiven: isAdvised }}
          sessionId={isBooked ? sessionId : undefined}
          onPrint={(templateVersion) => {
            if (isBooked && !isAdvised) void givePreparationAdvice(templateVersion);
          }}
        />
      )}
      <ul className={classes.items}>
        {ITEMS.map((item) => (
          <li key={item} className={classes.item} data-status={answers[item]}>
            <span className={classes.itemText} id={`item-${item}`}>
              {nameOf('preparation', item)}
            </span>
            <span role="group" aria-labelledby={`item-${item}`} className={classes.yesNo}>
              {(['met', 'not_met'] as const).map((status) => (
                <button
                  key={status}
                  type="button"
                  aria-pressed={answers[item] === status}
                  data-status={status}
                  onClick={() => setChanged({ ...answers, [item]: status })}
                >
                  {t(status === 'met' ? 'check.met' : 'check.notMet')}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <footer className={classes.next}>
        {notMet.length > 0 && (
          <p className={classes.warning} role="status">
            ▲ {t('check.someNotMet', { count: notMet.length })}
          </p>
        )}
        <button
          type="button"
          data-key="n"
          className={classes.primary}
          disabled={!clientId}
          onClick={() => void begin(isUnasked ? allMet() : answers)}
        >
          {isUnasked ? t('check.startAllMet') : before && !changed ? t('check.startUnchanged') : t('check.start')}
        </button>
        {isUnasked && (
          <button type="button" className={classes.secondary} disabled={!clientId} onClick={() => void begin({})}>
            {t('check.startUnasked')}
          </button>
        )}
      </footer>
    </section>
  );
}

function answersOf(
  entries: readonly { type: string; data: Record<string, unknown> }[] | undefined,
): Answers | undefined {
  const checked = entries?.findLast(({ type }) => type === 'PreparationChecked');
  if (!checked) return undefined;
  const items = checked.data['items'] as { item: string; status: string }[];
  const known = items.filter(({ status }) => status === 'met' || status === 'not_met');
  return Object.fromEntries(known.map(({ item, status }) => [item, status as 'met' | 'not_met']));
}

function allMet(): Answers {
  return Object.fromEntries(ITEMS.map((item) => [item, 'met']));
}
