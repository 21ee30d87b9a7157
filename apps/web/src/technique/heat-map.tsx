import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { SessionsBehind } from '../surveillance/sessions-behind';
import { heatMapQuery } from './technique-queries';
import { type TechniqueSearch } from './technique-search';
import { valueName } from './value-name';
import classes from './technique.module.css';

/** From this rate on a cell is as dark as it gets, whatever else is on the map. */
const FULL_AT = 0.3;
const DARKEST_PERCENT = 50;

/** Side effects by area and needle length. Every cell says what it was counted from. */
export function HeatMap({ search }: { search: TechniqueSearch }) {
  const { t } = useTranslation('technique');
  const clinic = useClinic();
  const formats = useFormats();
  const set = useSetSearch<TechniqueSearch>();
  const answer = useQuery(heatMapQuery(clinic, search));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton />;
  const cells = new Map(answer.data.groups.map((one) => [one.group.map(({ value }) => value).join(' '), one]));
  const valuesOf = (index: number) => [...new Set(answer.data.groups.map(({ group }) => group[index]!.value))];
  const areas = valuesOf(0);
  const needles = valuesOf(1).sort((one, other) => largest(one) - largest(other));
  const [area, needle] = search.cell?.split(' ') ?? [];
  return (
    <section className={classes.section} aria-labelledby="heat">
      <div>
        <Title order={2} id="heat">
          {t('heat')}
        </Title>
        <Text c="dimmed" size="sm" className={classes.note}>
          {t('heatNote')}
        </Text>
      </div>
      <div className={classes.scroll} role="region" aria-label={t('heatTable')} tabIndex={0}>
        <table className={classes.heat}>
          <thead>
            <tr>
              <th scope="col">{t('column.area')}</th>
              {needles.map((value) => (
                <th key={value} scope="col">
                  {valueName(t, 'needle_length', value)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((row) => (
              <tr key={row}>
                <th scope="row">{valueName(t, 'area', row)}</th>
                {needles.map((column) => cellOf(row, column))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {area && needle && (
        <>
          <Title order={3}>
            {t('behind', { area: valueName(t, 'area', area), needle: valueName(t, 'needle_length', needle) })}{' '}
            <Button variant="subtle" size="compact-md" onClick={() => set({ cell: undefined })}>
              {t('close')}
            </Button>
          </Title>
          <SessionsBehind search={search} filters={{ area, needle_length: needle }} />
        </>
      )}
    </section>
  );

  function cellOf(row: string, column: string) {
    const cell = cells.get(`${row} ${column}`);
    if (!cell || cell.denominator === 0) {
      return (
        <td key={column} className={classes.fine}>
          <span aria-hidden="true">·</span>
        </td>
      );
    }
    const share = cell.estimate === null ? 0 : Math.min(1, cell.estimate / FULL_AT);
    const key = `${row} ${column}`;
    return (
      <td key={column}>
        <button
          type="button"
          className={classes.cell}
          data-judged={cell.estimate !== null}
          aria-pressed={search.cell === key}
          style={{ '--pp-share': `${Math.round(DARKEST_PERCENT * share)}%` } as React.CSSProperties}
          onClick={() => set({ cell: search.cell === key ? undefined : key })}
        >
          {cell.estimate !== null && <strong>{formats.roundPercent(cell.estimate)}</strong>}
          <span>
            {cell.numerator} / {cell.denominator}
          </span>
        </button>
      </td>
    );
  }
}

/** The largest number in the name of a band; what is over a number comes after what is up to it. */
function largest(band: string): number {
  return Math.max(0, ...(band.match(/\d+/g) ?? []).map(Number)) + (band.startsWith('over') ? 1 : 0);
}
