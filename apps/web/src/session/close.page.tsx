import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../sign-in/me';
import { codesOf, nameOf } from '../texts/code-names';
import { factName } from './fact-name';
import { presetsQuery } from './queries';
import { RulesSaid } from './rules-said';
import { type SessionPart } from './session-part';
import { SheetLink } from './sheet-link';
import { useSessionEntries } from './session-entries';
import { contactOf, needlingOf, type SessionView, type TreatedArea } from './session-view';
import { deviationsOf } from './technique-choices';
import { type AreaDraft } from './use-draft';
import { clockOf } from './use-times';
import classes from './session.module.css';

const AFTERCARE = codesOf('aftercare');

/** What will be signed: what was done, where it differs from the preset, what is missing, and the aftercare. */
export function ClosePage(part: SessionPart & { draft: AreaDraft | null }) {
  const { clinicId, sessionId, clientId, view, version, draft } = part;
  const { t } = useTranslation('record');
  const { name } = useMe();
  const navigate = useNavigate();
  const { giveAftercare, complete } = useSessionEntries(sessionId, version);
  const [given, setGiven] = useState<readonly string[]>(view.aftercare.length > 0 ? view.aftercare : []);
  const [printed, setPrinted] = useState<number>();
  const [isSigning, setIsSigning] = useState(false);
  const here = { to: '/clinics/$clinicId/sessions/$sessionId', params: { clinicId, sessionId }, search: {} } as const;
  const news = given.filter((item) => !view.aftercare.includes(item));

  async function sign(): Promise<void> {
    setIsSigning(true);
    const advised = printed === undefined ? news : given;
    if (advised.length > 0) await giveAftercare(advised, printed);
    await complete();
    await navigate(here);
  }

  return (
    <section className={classes.closePage}>
      <h2 className={classes.title}>{t('close.title')}</h2>
      <Review clinicId={clinicId} view={view} />
      <div className={classes.aftercare}>
        <h3 className={classes.subtitle}>{t('close.aftercare')}</h3>
        <div className={classes.chips} role="group" aria-label={t('close.aftercare')}>
          <button
            type="button"
            className={classes.chip}
            aria-pressed={given.length === AFTERCARE.length}
            onClick={() => setGiven(given.length === AFTERCARE.length ? view.aftercare : AFTERCARE)}
          >
            {t('close.allAftercare')}
          </button>
          {AFTERCARE.map((item) => (
            <button
              key={item}
              type="button"
              className={classes.chip}
              aria-pressed={given.includes(item)}
              disabled={view.aftercare.includes(item)}
              onClick={() =>
                setGiven(given.includes(item) ? given.filter((other) => other !== item) : [...given, item])
              }
            >
              {nameOf('aftercare', item)}
            </button>
          ))}
        </div>
        {clientId !== undefined && (
          <SheetLink
            {...{ clinicId, clientId, sessionId, sheet: 'aftercare', isGiven: printed !== undefined }}
            onPrint={setPrinted}
          />
        )}
      </div>
      <footer className={classes.next}>
        <p className={classes.hint}>{draft ? t('close.notYet') : t('close.signedBy', { name })}</p>
        <button
          type="button"
          data-key="n"
          className={classes.primary}
          disabled={draft !== null || isSigning}
          onClick={() => void sign()}
        >
          {t('close.sign')}
        </button>
        <Link className={classes.secondary} {...here}>
          {t('areas.back')}
        </Link>
      </footer>
    </section>
  );
}

/** The session in a few lines. */
export function Review({ clinicId, view }: { clinicId: string; view: SessionView }) {
  const { t } = useTranslation('record');
  const contact = contactOf(view);
  const needling = needlingOf(view, undefined);
  const missing = missingOf(view).map((what) =>
    what.startsWith('lot ')
      ? t('close.missingLot', { area: nameOf('area', what.slice(4)) })
      : t(`close.${what as 'missingPreparation'}`),
  );
  return (
    <div className={classes.review}>
      <h3 className={classes.subtitle}>{t('close.treated')}</h3>
      <ul className={classes.reviewList}>
        {view.areas.map((area) => (
          <ReviewedArea key={area.key} clinicId={clinicId} treated={area} />
        ))}
      </ul>
      <p className={classes.reviewTimes}>
        <span>
          {contact?.untilMs
            ? t('close.contactTime', { time: clockOf(contact.untilMs - contact.sinceMs) })
            : t('close.noAnesthetic')}
        </span>
        {needling?.untilMs !== undefined && (
          <span>{t('close.needlingTime', { time: clockOf(needling.untilMs - needling.sinceMs) })}</span>
        )}
      </p>
      <h3 className={classes.subtitle}>{t('close.reactions')}</h3>
      {view.reactions.length === 0 ? (
        <p className={classes.hint}>{t('close.noReactions')}</p>
      ) : (
        <ul className={classes.reviewList}>
          {view.facts
            .filter(({ type }) => type === 'ImmediateReactionObserved')
            .map((fact) => (
              <li key={fact.key}>{factName(t, fact).replace(/^[^:]+: /, '')}</li>
            ))}
        </ul>
      )}
      <RulesSaid facts={view.facts} />
      {missing.length > 0 && (
        <p className={classes.warning}>
          ▲ {t('close.missing')}: {missing.join(', ')}
        </p>
      )}
    </div>
  );
}

function ReviewedArea({ clinicId, treated }: { clinicId: string; treated: TreatedArea }) {
  const { t } = useTranslation('record');
  const { data: presets } = useQuery(presetsQuery(clinicId));
  const { technique } = treated;
  const deviations = deviationsOf(technique, presets?.entries ?? []);
  const length = technique['needleLengthUm'];
  const passes = technique['passes'];
  const says = (field: string, value: unknown) =>
    field === 'needleLengthUm' ? t('unit.mm', { value: String(Number(value) / 1_000) }) : String(value);
  return (
    <li>
      <strong>{nameOf('area', treated.area)}</strong>
      {typeof length === 'number' && (
        <span className={classes.numbers}> {t('unit.mm', { value: String(length / 1_000) })}</span>
      )}
      {typeof passes === 'number' && <span className={classes.numbers}> · {t('unit.passes', { count: passes })}</span>}
      {typeof technique['cartridgeLot'] === 'string' && <span> · {technique['cartridgeLot']}</span>}
      {deviations.map(({ field, preset }) => (
        <span key={field} className={classes.deviation}>
          ≠ {t('close.deviation', { value: says(field, preset) })}
        </span>
      ))}
    </li>
  );
}

function missingOf(view: SessionView): string[] {
  return [
    ...(view.preparation ? [] : ['missingPreparation']),
    ...view.areas.filter(({ technique }) => technique['cartridgeLot'] === undefined).map(({ area }) => `lot ${area}`),
    ...(view.reactions.length > 0 ? [] : ['missingReaction']),
  ];
}
