import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codesOf, nameOf } from '../texts/code-names';
import { factName } from './fact-name';
import { lastSessionQuery } from './queries';
import { type SessionPart } from './session-part';
import { type SessionEntries, useSessionEntries } from './session-entries';
import { contactOf, lastUndoable, needlingOf, nextStepOf, type Stretch } from './session-view';
import { type AreaDraft } from './use-draft';
import { clockOf, useNow, useTimes } from './use-times';
import classes from './session.module.css';

const PRODUCTS = codesOf('product').filter((code) => code !== 'none' && code !== 'other');
const USUAL = 'lidocaine_tetracaine_23_7';
const COMMON_REACTIONS = ['erythema', 'edema', 'pinpoint_bleeding'] as const;

interface LiveRecorderProps extends SessionPart {
  draft: AreaDraft | null;
  hold: (draft: AreaDraft | null) => Promise<void>;
}

/** What is going on: two timers, the next step, and what was logged. */
export function LiveRecorder(part: LiveRecorderProps) {
  const { sessionId, view, version, draft } = part;
  const { t } = useTranslation('record');
  const entries = useSessionEntries(sessionId, version);
  const undoable = draft ? undefined : lastUndoable(view);
  const params = { clinicId: part.clinicId, sessionId };
  return (
    <section className={classes.live}>
      <div className={classes.timers}>
        <Timer name={t('live.contact')} idle={t('live.contactIdle')} stretch={contactOf(view)} />
        <Timer name={t('live.needling')} idle={t('live.needlingIdle')} stretch={needlingOf(view, draft?.at)} />
      </div>
      <NextStep {...part} entries={entries} />
      {view.isCleansed && (
        <div className={classes.reactionBar} role="group" aria-label={t('live.reaction')}>
          <span className={classes.barName}>{t('live.reaction')}</span>
          {COMMON_REACTIONS.map((type, index) => (
            <Link
              key={type}
              data-key={index === 0 ? 'r' : undefined}
              className={classes.chip}
              to="/clinics/$clinicId/sessions/$sessionId"
              params={params}
              search={{ part: 'reaction', type }}
            >
              {nameOf('reaction', type)}
            </Link>
          ))}
          <Link
            className={classes.chip}
            to="/clinics/$clinicId/sessions/$sessionId"
            params={params}
            search={{ part: 'reaction' }}
          >
            {t('live.moreReactions')}
          </Link>
        </div>
      )}
      <Strip view={view} />
      {undoable && (
        <button type="button" data-key="u" className={classes.quiet} onClick={() => void entries.takeBack(undoable)}>
          ↶ {t('live.undo', { what: factName(t, undoable) })}
        </button>
      )}
    </section>
  );
}

function Timer({ name, idle, stretch }: { name: string; idle: string; stretch: Stretch | undefined }) {
  const isRunning = stretch !== undefined && stretch.untilMs === undefined;
  const now = useNow(isRunning);
  return (
    <div className={classes.timer} data-running={isRunning}>
      <span className={classes.timerName}>{name}</span>
      {stretch ? (
        <span className={classes.timerValue} role="timer" aria-label={name}>
          {clockOf((stretch.untilMs ?? now) - stretch.sinceMs)}
        </span>
      ) : (
        <span className={classes.timerIdle}>{idle}</span>
      )}
    </div>
  );
}

function NextStep({
  clinicId,
  sessionId,
  clientId,
  view,
  draft,
  hold,
  entries,
}: LiveRecorderProps & { entries: SessionEntries }) {
  const { t } = useTranslation('record');
  const params = { clinicId, sessionId };
  const toArea = { to: '/clinics/$clinicId/sessions/$sessionId', params, search: { part: 'area' } } as const;
  switch (nextStepOf(view, draft !== null)) {
    case 'cleanse':
      return <Primary onClick={entries.cleanse}>{t('live.cleanse')}</Primary>;
    case 'anesthetic':
      return <AnestheticStep clinicId={clinicId} sessionId={sessionId} clientId={clientId} entries={entries} />;
    case 'remove_anesthetic': {
      const on = view.anesthetics.find(({ isOn }) => isOn)!;
      return <Primary onClick={() => entries.removeAnesthetic(on.applicationId)}>{t('live.remove')}</Primary>;
    }
    case 'needle':
      return (
        <Link data-key="n" className={classes.primary} {...toArea}>
          {t('live.needle')}
        </Link>
      );
    case 'finish_area':
      return (
        <Primary onClick={() => finish(draft!, entries, hold)}>
          {t('live.finish', { area: nameOf('area', draft!.area) })}
        </Primary>
      );
    case 'close':
      return (
        <div className={classes.steps}>
          <Link data-key="n" className={classes.primary} to={toArea.to} params={params} search={{ part: 'close' }}>
            {t('live.close')}
          </Link>
          <Link className={classes.secondary} {...toArea}>
            {t('live.anotherArea')}
          </Link>
        </div>
      );
    case 'start':
    case 'none':
      return null;
  }
}

/** The draft goes only after the entry is safe, so that there is no moment at which neither is there. */
async function finish(
  { technique, ...draft }: AreaDraft,
  { treatArea }: SessionEntries,
  hold: LiveRecorderProps['hold'],
) {
  await treatArea({ ...technique, ...draft, endedAt: new Date().toISOString() });
  await hold(null);
}

function AnestheticStep({
  clinicId,
  sessionId,
  clientId,
  entries,
}: Omit<SessionPart, 'view' | 'version'> & { entries: SessionEntries }) {
  const { t } = useTranslation('record');
  const [isChoosing, setIsChoosing] = useState(false);
  const { data: last } = useQuery({ ...lastSessionQuery(clinicId, clientId ?? '', sessionId), enabled: !!clientId });
  const lastProduct = last?.entries.find(({ type }) => type === 'AnestheticApplied')?.data['product'];
  const product = PRODUCTS.find((code) => code === lastProduct) ?? USUAL;
  return (
    <div className={classes.steps}>
      <Primary onClick={() => entries.applyAnesthetic(product)}>
        {t('live.anesthetic', { product: nameOf('product', product) })}
      </Primary>
      <button
        type="button"
        className={classes.secondary}
        aria-expanded={isChoosing}
        onClick={() => setIsChoosing(!isChoosing)}
      >
        {t('live.otherAnesthetic')}
      </button>
      <button type="button" className={classes.secondary} onClick={() => void entries.applyAnesthetic('none')}>
        {t('live.noAnesthetic')}
      </button>
      {isChoosing && (
        <div className={classes.chips}>
          {PRODUCTS.map((code) => (
            <button
              key={code}
              type="button"
              className={classes.chip}
              onClick={() => void entries.applyAnesthetic(code)}
            >
              {nameOf('product', code)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Two taps that come from one shaky finger are one step. */
function Primary({ onClick, children }: { onClick: () => Promise<unknown>; children: string }) {
  const [isTaken, setIsTaken] = useState(false);
  async function take(): Promise<void> {
    setIsTaken(true);
    await onClick().finally(() => setIsTaken(false));
  }
  return (
    <button type="button" data-key="n" className={classes.primary} disabled={isTaken} onClick={() => void take()}>
      {children}
    </button>
  );
}

const SIGN = { recorded: '✓', waiting: '○', attention: '▲' } as const;

function Strip({ view }: Pick<SessionPart, 'view'>) {
  const { t } = useTranslation('record');
  const times = useTimes();
  return (
    <ol className={classes.strip} aria-label={t('live.strip')}>
      {view.facts.toReversed().map((fact) => {
        const at = fact.data['at'];
        return (
          <li key={fact.key} className={classes.logged}>
            <time className={classes.loggedAt}>{typeof at === 'string' ? times.time(at) : ''}</time>
            <span>{factName(t, fact, view.facts)}</span>
            <span
              className={classes.loggedState}
              data-state={fact.state}
              role="img"
              aria-label={t(`live.${fact.state}`)}
            >
              {SIGN[fact.state]}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
