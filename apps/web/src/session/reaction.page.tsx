import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codesOf, nameOf } from '../texts/code-names';
import { type SessionPart } from './session-part';
import { useSessionEntries } from './session-entries';
import { type AreaDraft } from './use-draft';
import classes from './session.module.css';

const route = getRouteApi('/clinics/$clinicId/sessions/$sessionId');
const SEVERITIES = [0, 1, 2, 3] as const;

/** Type, severity, area: the third tap enters it, with the time of that tap. */
export function ReactionPage({ clinicId, sessionId, view, version, draft }: SessionPart & { draft: AreaDraft | null }) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const { type } = route.useSearch();
  const [severity, setSeverity] = useState<number | null>(null);
  const { observeReaction } = useSessionEntries(sessionId, version);
  const treated = [...new Set([...view.areas.map(({ area }) => area), ...(draft ? [draft.area] : [])])];
  const here = { to: '/clinics/$clinicId/sessions/$sessionId', params: { clinicId, sessionId } } as const;

  async function enter(areas: readonly string[]): Promise<void> {
    await observeReaction({ type: type!, severity: severity!, ...(areas.length > 0 && { areas: [...areas] }) });
    await navigate({ ...here, search: {} });
  }

  return (
    <section className={classes.reactionPage}>
      <h2 className={classes.title}>{type === undefined ? t('reaction.title') : nameOf('reaction', type)}</h2>
      <Question says={t('reaction.type')} isAsked={type === undefined}>
        {codesOf('reaction')
          .filter((code) => code !== 'other')
          .map((code) => (
            <Link
              key={code}
              className={classes.chip}
              data-chosen={code === type}
              aria-current={code === type ? 'true' : undefined}
              {...here}
              search={{ part: 'reaction', type: code }}
              replace
            >
              {nameOf('reaction', code)}
            </Link>
          ))}
      </Question>
      <Question says={t('reaction.severity')} isAsked={type !== undefined && severity === null}>
        {SEVERITIES.map((grade) => (
          <button
            key={grade}
            type="button"
            className={classes.chip}
            aria-pressed={grade === severity}
            disabled={type === undefined}
            onClick={() => setSeverity(grade)}
          >
            {t('reaction.severities', { returnObjects: true })[grade]}
          </button>
        ))}
      </Question>
      <Question says={t('reaction.where')} isAsked={type !== undefined && severity !== null}>
        {treated.map((area) => (
          <button
            key={area}
            type="button"
            className={classes.chip}
            disabled={type === undefined || severity === null}
            onClick={() => void enter([area])}
          >
            {nameOf('area', area)}
          </button>
        ))}
        {treated.length !== 1 && (
          <button
            type="button"
            className={classes.chip}
            disabled={type === undefined || severity === null}
            onClick={() => void enter(treated)}
          >
            {t('reaction.everywhere')}
          </button>
        )}
      </Question>
      <Link className={classes.quiet} {...here} search={{}}>
        {t('areas.back')}
      </Link>
    </section>
  );
}

function Question({ says, isAsked, children }: { says: string; isAsked: boolean; children: React.ReactNode }) {
  return (
    <fieldset className={classes.question} data-asked={isAsked}>
      <legend>{says}</legend>
      <div className={classes.chips}>{children}</div>
    </fieldset>
  );
}
