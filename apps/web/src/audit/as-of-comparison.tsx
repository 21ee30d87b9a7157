import { useTranslation } from 'react-i18next';
import { FigureTable } from '../figures/figure-table';
import { MarkIcon, VerdictMark } from '../figures/verdict-mark';
import { useFormats } from '../figures/use-formats';
import { type OverviewOfDay } from './as-of-queries';
import classes from './as-of.module.css';

type Rate = OverviewOfDay['indicators'][number]['rate'];

interface AsOfComparisonProps {
  day: string;
  then: OverviewOfDay;
  now: OverviewOfDay;
}

/** Each figure as the dashboard gave it, beside the same figure today, and in words how far they are apart. */
export function AsOfComparison({ day, then, now }: AsOfComparisonProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const rows = then.indicators.map(({ code, label, rate }) => {
    const today = now.indicators.find((one) => one.code === code)?.rate ?? rate;
    return { code, label, then: rate, today, apart: differenceOf(rate, today) };
  });
  const differing = rows.filter(({ apart }) => apart !== null).length;
  const inWords = (apart: Apart | null): string =>
    apart === null
      ? t('asOf.same')
      : [
          apart.seen !== 0 && t(apart.seen > 0 ? 'asOf.moreSeen' : 'asOf.fewerSeen', { count: Math.abs(apart.seen) }),
          apart.followed !== 0 &&
            t(apart.followed > 0 ? 'asOf.moreFollowed' : 'asOf.fewerFollowed', { count: Math.abs(apart.followed) }),
        ]
          .filter((part) => part !== false)
          .join(', ');
  return (
    <>
      <p className={classes.summary}>
        {differing === 0
          ? t('asOf.allSame', { day: formats.day(day), count: rows.length })
          : t('asOf.someDiffer', {
              day: formats.day(day),
              differing: formats.whole(differing),
              total: formats.whole(rows.length),
            })}
      </p>
      <ul className={classes.rows}>
        {rows.map(({ code, label, then: before, today, apart }) => (
          <li key={code} className={classes.row}>
            <h2 className={classes.label}>{label}</h2>
            <Figure heading={t('asOf.said', { day: formats.day(day) })} rate={before} />
            <Figure heading={t('asOf.knownToday')} rate={today} />
            <p className={apart === null ? classes.same : classes.differs}>
              <MarkIcon>
                {apart === null ? <path d="M3 6h10M3 10h10" /> : <path d="M3 6h10M3 10h10M11 2.5l-6 11" />}
              </MarkIcon>
              {inWords(apart)}
            </p>
          </li>
        ))}
      </ul>
      <FigureTable
        title={t('asOf.table', { day: formats.day(day) })}
        note={t('asOf.note')}
        fileName={`as-of-${day}`}
        columns={(
          ['indicator', 'then', 'seenThen', 'followedThen', 'now', 'seenNow', 'followedNow', 'change'] as const
        ).map((column) => t(`asOf.column.${column}`))}
        rows={rows.map(({ code, label, then: before, today, apart }) => {
          const cells = [before, today].flatMap(({ estimate, numerator, denominator }) => [
            { text: estimate === null ? '–' : formats.percent(estimate), value: estimate },
            { text: formats.whole(numerator), value: numerator },
            { text: formats.whole(denominator), value: denominator },
          ]);
          return {
            key: code,
            cells: [{ text: label, value: label }, ...cells, { text: inWords(apart), value: inWords(apart) }],
          };
        })}
      />
    </>
  );
}

function Figure({ heading, rate: { estimate, numerator, denominator, verdict } }: { heading: string; rate: Rate }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  return (
    <div className={`${classes.figure} numbers`}>
      <span className={classes.heading}>{heading}</span>
      <strong>{estimate === null ? '–' : formats.percent(estimate)}</strong>
      <span className={classes.counts}>
        {t('asOf.ofFollowed', { seen: formats.whole(numerator), followed: formats.whole(denominator) })}
      </span>
      <VerdictMark verdict={verdict} />
    </div>
  );
}

interface Apart {
  seen: number;
  followed: number;
}

function differenceOf(before: Rate, today: Rate): Apart | null {
  const apart = { seen: today.numerator - before.numerator, followed: today.denominator - before.denominator };
  return apart.seen === 0 && apart.followed === 0 ? null : apart;
}
