import { useTranslation } from 'react-i18next';
import { levelName } from './fact-name';
import { alertsOf } from './session-alerts';
import { type SessionFact } from './session-facts';
import { nameOf } from '../texts/code-names';
import classes from './session.module.css';

const SIGN: Readonly<Record<string, string>> = { stop: '■', warn: '▲' };

/** What the rules of safety said of a session: each in words, with its level and whether somebody went on all the same. */
export function RulesSaid({ facts }: { facts: readonly SessionFact[] }) {
  const { t } = useTranslation('record');
  const alerts = alertsOf(facts);
  if (alerts.length === 0) return null;
  return (
    <section className={classes.rulesSaid} aria-labelledby="rules-said">
      <h3 id="rules-said" className={classes.subtitle}>
        {t('rules.title')}
      </h3>
      <ul className={classes.reviewList}>
        {alerts.map(({ key, rule, level, overrideReason }) => (
          <li key={key}>
            <strong data-level={level}>
              {SIGN[level] ?? '●'} {levelName(t, level)}
            </strong>
            : {nameOf('rule', rule)}
            {overrideReason !== undefined && (
              <span className={classes.hint}>
                {' · '}
                {t('rules.overridden')}: {t(`outbox.overrideReasons.${overrideReason as 'other'}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
