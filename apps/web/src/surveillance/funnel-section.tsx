import { NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
import { FigureFoot } from '../figures/figure-foot';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { staffNames, staffQuery } from '../practice/staff-query';
import { useMe } from '../sign-in/me';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { ChartVerdictMark } from './chart-verdict-mark';
import { type ChartsSearch } from './charts-search';
import { Funnel } from './funnel';
import { StandardisedPart } from './standardised-part';
import { funnelQuery } from './surveillance-queries';
import classes from './surveillance.module.css';

const ACROSS = ['practitioner', 'device', 'clinic'] as const;

/** An indicator across practitioners, devices or clinics. Never ranked: who is where by chance, the limits say. */
export function FunnelSection({ search }: { search: ChartsSearch }) {
  const { t } = useTranslation('surveillance');
  const clinic = useClinic();
  const { clinics } = useMe();
  const formats = useFormats();
  const set = useSetSearch<ChartsSearch>();
  const answer = useQuery(funnelQuery(clinic, search));
  const names = staffNames(useQuery(staffQuery(clinic.id)).data);
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton />;
  const { across, units, words, isDrawn, overDispersion, standardised } = answer.data;
  const nameOf = (value: string): string =>
    names.get(value) ??
    clinics.find(({ id }) => id === value)?.name ??
    (across === 'practitioner' ? t('unknown', { id: value.slice(0, 6) }) : value.replaceAll('_', ' '));
  const open = (unit: string) => set({ unit: unit === search.unit ? undefined : unit });
  return (
    <section className={classes.section} aria-labelledby="across">
      <header className={classes.head}>
        <div>
          <Title order={2} id="across">
            {t(`across.${across}`)}
          </Title>
          <Text className={classes.words}>{words}</Text>
        </div>
        <div className={classes.choices}>
          <NativeSelect
            label={t('compare')}
            value={across}
            onChange={({ currentTarget: { value } }) =>
              set({ across: value === 'device' || value === 'clinic' ? value : undefined, unit: undefined })
            }
            data={ACROSS.map((value) => ({ value, label: t(`compared.${value}`) }))}
          />
          <NativeSelect
            label={t('standardised.label')}
            value={search.expected ? 'expected' : 'plain'}
            onChange={({ currentTarget: { value } }) => set({ expected: value === 'expected' || undefined })}
            data={(['plain', 'expected'] as const).map((value) => ({ value, label: t(`standardised.${value}`) }))}
          />
        </div>
      </header>
      {isDrawn && <Funnel answer={answer.data} nameOf={nameOf} chosen={search.unit} onOpen={open} />}
      <p className={classes.method}>
        {t('method.funnel')} {overDispersion.isUsed && t('method.overDispersed')}
      </p>
      <FigureTable
        title={t('asTable')}
        fileName="funnel"
        isOpen={!isDrawn}
        columns={(['unit', 'verdict', 'seen', 'followed', 'missing', 'value', 'lower998', 'upper998'] as const).map(
          (column) => t(`column.${column}`),
        )}
        rows={units.map(({ value, verdict, numerator, denominator, missing, estimate, limits }) => ({
          key: value,
          cells: [
            { text: nameOf(value), value: nameOf(value) },
            { text: <ChartVerdictMark verdict={verdict} />, value: verdict },
            { text: numerator === null ? '–' : formats.whole(numerator), value: numerator },
            { text: formats.whole(denominator), value: denominator },
            { text: formats.whole(missing), value: missing },
            share(estimate),
            share(limits?.lower998 ?? null),
            share(limits?.upper998 ?? null),
          ],
        }))}
      />
      {standardised && <StandardisedPart standardised={standardised} nameOf={nameOf} />}
      <FigureFoot figure={answer.data} />
    </section>
  );

  function share(value: number | null) {
    return { text: value === null ? '–' : formats.percent(value), value };
  }
}
