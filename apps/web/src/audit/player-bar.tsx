import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
import { useFormats } from '../figures/use-formats';
import { type TimelineSearch } from './timeline-search';
import { type HistoryEvent } from './use-events';
import { type usePlayer } from './use-player';
import classes from './timeline.module.css';

interface PlayerBarProps {
  index: number;
  count: number;
  event: HistoryEvent | undefined;
  goTo: (index: number) => void;
  pin: (which: 'from' | 'to') => void;
  player: ReturnType<typeof usePlayer>;
  pins: { from: number | undefined; to: number | undefined };
}

/** Steps in the order of recording, a scrubber over the whole history, and the two pins. */
export function PlayerBar({ index, count, event, goTo, pin, player, pins }: PlayerBarProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const set = useSetSearch<TimelineSearch>();
  const last = count - 1;
  const where = t('player.where', { place: formats.whole(index + 1), total: formats.whole(count) });
  return (
    <section className={classes.player} aria-label={t('player.label')}>
      <div className={classes.buttons}>
        <Button variant="default" disabled={index === 0} onClick={() => goTo(0)}>
          {t('player.first')}
        </Button>
        <Button variant="default" disabled={index === 0} onClick={() => goTo(index - 1)}>
          {t('player.previous')}
        </Button>
        <Button onClick={() => player.setIsPlaying(!player.isPlaying)} aria-pressed={player.isPlaying}>
          {player.isPlaying ? t('player.pause') : t('player.play')}
        </Button>
        <Button variant="default" disabled={index === last} onClick={() => goTo(index + 1)}>
          {t('player.next')}
        </Button>
        <Button variant="default" disabled={index === last} onClick={() => goTo(last)}>
          {t('player.last')}
        </Button>
      </div>
      <label className={classes.scrubber}>
        <span className="numbers">
          {where}
          {event && ` · ${formats.exactInstant(event.recordedAt)}`}
        </span>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={t('player.scrubber')}
          aria-valuetext={event ? `${where}, ${formats.exactInstant(event.recordedAt)}, ${event.title}` : where}
          onChange={({ currentTarget: { value } }) => goTo(Number(value))}
        />
      </label>
      <div className={classes.buttons}>
        {(['from', 'to'] as const).map((which) => (
          <Button key={which} variant="default" onClick={() => pin(which)}>
            {pins[which] === undefined
              ? t(`player.pin.${which}`)
              : t(`player.pinned.${which}`, { position: formats.whole(pins[which]) })}
          </Button>
        ))}
        {(pins.from !== undefined || pins.to !== undefined) && (
          <Button variant="subtle" onClick={() => set({ from: undefined, to: undefined })}>
            {t('player.unpin')}
          </Button>
        )}
      </div>
      <p className={classes.keys}>{t('player.keys')}</p>
    </section>
  );
}
