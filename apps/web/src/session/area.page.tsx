import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf, codesOf } from '../texts/code-names';
import { AreaMap } from './area-map';
import { lastSessionQuery, lotsQuery, presetsQuery } from './queries';
import { type SessionPart } from './session-part';
import { lastTechniques, presetsOf, stockOf, techniqueIn, type TechniqueChoice } from './technique-choices';
import { Stepper } from './stepper';
import { type AreaDraft } from './use-draft';
import { useTimes } from './use-times';
import classes from './session.module.css';

/** Whoever picks a lot needs no scanner. */
const LotScan = lazy(() => import('./lot-scan').then((loaded) => ({ default: loaded.LotScan })));

const AREAS = codesOf('area');
const SIDES = ['left', 'right', 'both', 'midline'] as const;
const DEVICE_TYPES = ['pen', 'roller', 'stamp', 'rf_pen'] as const;
/** Without these the record takes no area. */
const NEEDED = ['deviceType', 'needleLengthUm', 'passes'] as const;
const NEEDLE_LENGTH_UM = { min: 100, max: 3_500, step: 50, usual: 500 };
const PASSES = { min: 1, max: 12, step: 1, usual: 2 };

interface AreaPageProps extends SessionPart {
  hold: (draft: AreaDraft | null) => Promise<void>;
}

/** Which area, and how: by map or by name, from a preset or from the last session, then adjusted. */
export function AreaPage({ clinicId, sessionId, clientId, view, hold }: AreaPageProps) {
  const { t } = useTranslation('record');
  const times = useTimes();
  const navigate = useNavigate();
  const { data: last } = useQuery({ ...lastSessionQuery(clinicId, clientId ?? '', sessionId), enabled: !!clientId });
  const { data: presets } = useQuery(presetsQuery(clinicId));
  const { data: lots } = useQuery(lotsQuery(clinicId));
  const stock = stockOf(lots?.entries ?? [], new Date().toISOString().slice(0, 10));
  const [area, setArea] = useState<string | null>(null);
  const [side, setSide] = useState<(typeof SIDES)[number]>('both');
  const [choice, setChoice] = useState<TechniqueChoice | null>(null);
  const [lot, setLot] = useState<string | null | undefined>(undefined);
  const before = lastTechniques([...(last?.entries ?? []), ...view.facts]);
  const choices =
    area === null ? [] : [...before.filter((one) => one.area === area), ...presetsOf(presets?.entries ?? [], area)];
  const chosen = choice ?? choices[0] ?? null;
  const missing = NEEDED.filter((field) => chosen?.technique[field] === undefined);
  const usedBefore = view.areas.at(-1)?.technique['cartridgeLot'];
  const lotOfSession = typeof usedBefore === 'string' ? usedBefore : stock[0]?.lot;
  const cartridgeLot = lot === undefined ? lotOfSession : (lot ?? undefined);
  const back = { to: '/clinics/$clinicId/sessions/$sessionId', params: { clinicId, sessionId }, search: {} } as const;

  const adjust = (change: Record<string, unknown>): void =>
    setChoice({
      key: chosen?.key ?? 'own',
      name: chosen?.name ?? null,
      technique: { ...chosen?.technique, ...change },
    });

  async function begin(): Promise<void> {
    const technique = techniqueIn(chosen?.technique ?? {});
    await hold({ at: new Date().toISOString(), area: area!, side, technique, ...(cartridgeLot && { cartridgeLot }) });
    await navigate(back);
  }

  return (
    <section className={classes.areaPage}>
      <h2 className={classes.title}>{t('areas.title')}</h2>
      <div className={classes.mapAndChips}>
        <AreaMap selected={area} done={view.areas.map((treated) => treated.area)} onSelect={select} />
        <div className={classes.chips} role="group" aria-label={t('areas.area')}>
          {AREAS.map((code) => (
            <button
              key={code}
              type="button"
              className={classes.chip}
              aria-pressed={area === code}
              onClick={() => select(code)}
            >
              {nameOf('area', code)}
              {view.areas.some((treated) => treated.area === code) && ' ✓'}
            </button>
          ))}
        </div>
      </div>
      {area !== null && (
        <>
          <div className={classes.chips} role="group" aria-label={t('areas.side')}>
            {SIDES.map((code) => (
              <button
                key={code}
                type="button"
                className={classes.chip}
                aria-pressed={side === code}
                onClick={() => setSide(code)}
              >
                {t(`areas.sides.${code}`)}
              </button>
            ))}
          </div>
          <div className={classes.chips} role="group" aria-label={t('areas.technique')}>
            {choices.length === 0 && <p className={classes.hint}>{t('areas.noPresets')}</p>}
            {choices.map((one) => (
              <button
                key={one.key}
                type="button"
                className={classes.chip}
                aria-pressed={chosen?.key === one.key}
                onClick={() => setChoice(one)}
              >
                {one.name ?? t('areas.asLast')}
              </button>
            ))}
          </div>
          <div className={classes.steppers}>
            <Stepper
              name={t('areas.needleLength')}
              {...NEEDLE_LENGTH_UM}
              value={numberIn(chosen?.technique['needleLengthUm'])}
              says={(value) => t('unit.mm', { value: (value / 1_000).toFixed(2) })}
              onChange={(needleLengthUm) => adjust({ needleLengthUm })}
            />
            <Stepper
              name={t('areas.passes')}
              {...PASSES}
              value={numberIn(chosen?.technique['passes'])}
              says={String}
              onChange={(passes) => adjust({ passes })}
            />
          </div>
          <div className={classes.chips} role="group" aria-label={t('areas.device')}>
            {DEVICE_TYPES.map((code) => (
              <button
                key={code}
                type="button"
                className={classes.chip}
                aria-pressed={chosen?.technique['deviceType'] === code}
                onClick={() => adjust({ deviceType: code })}
              >
                {t(`areas.devices.${code}`)}
              </button>
            ))}
          </div>
          <div className={classes.chips} role="group" aria-label={t('areas.lot')}>
            {stock.length === 0 && <p className={classes.hint}>{t('areas.noLots')}</p>}
            {stock.map((one) => (
              <button
                key={one.lot}
                type="button"
                className={classes.chip}
                aria-pressed={cartridgeLot === one.lot}
                onClick={() => setLot(cartridgeLot === one.lot ? null : one.lot)}
              >
                {one.lot} · {t('areas.lotUntil', { day: times.day(one.expiresOn) })}
              </button>
            ))}
          </div>
          {stock.length > 0 && (
            <Suspense fallback={null}>
              <LotScan lots={stock.map((one) => one.lot)} onFound={setLot} />
            </Suspense>
          )}
        </>
      )}
      <footer className={classes.next}>
        <button
          type="button"
          data-key="n"
          className={classes.primary}
          disabled={area === null || missing.length > 0}
          onClick={() => void begin()}
        >
          {next()}
        </button>
        <Link className={classes.secondary} {...back}>
          {t('areas.back')}
        </Link>
      </footer>
    </section>
  );

  /** What comes next, or what it still waits for. */
  function next(): string {
    if (area === null) return t('areas.choose');
    const [first] = missing;
    return first === undefined ? t('areas.begin', { area: nameOf('area', area) }) : t(`areas.missing.${first}`);
  }

  function select(code: string): void {
    setArea(code);
    setChoice(null);
  }
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
