import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
import { useFormats } from '../figures/use-formats';
import { type TimelineSearch } from './timeline-search';
import { type HistoryEvent } from './use-events';
import { type usePlayer } from './use-player';
import classes from './player.module.css';

interface PlayerBarProps {
  index: number;
  count: number;
  event: HistoryEvent | undefined;
  /** Whether the events are those of one record, and not of the whole clinic. */
  isOfOne: boolean;
  goTo: (index: number) => void;
  pin: (which: 'from' | 'to') => void;
  player: ReturnType<typeof usePlayer>;
  pins: { from: number | undefined; to: number | undefined };
}

/** Steps in the order of recording, a scrubber over the whole history, and the two pins. Nothing in it moves. */
export function PlayerBar({ index, count, event, isOfOne, goTo, pin, player, pins }: PlayerBarProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const set = useSetSearch<TimelineSearch>();
  const last = count - 1;
  const [position, recorded] = event
    ? [formats.whole(event.position), formats.exactInstant(event.recordedAt)]
    : ['…', ''];
  const where = isOfOne
    ? t('player.whereOfOne', { position, count })
    : t('player.where', { position, last: formats.whole(last) });
  const steps = [
    { name: 'first', to: 0, isOver: index === 0 },
    { name: 'previous', to: index - 1, isOver: index === 0 },
    { name: 'next', to: index + 1, isOver: index === last },
    { name: 'last', to: last, isOver: index === last },
  ] as const;
  const [first, previous, next, end] = steps.map(({ name, to, isOver }) => (
    // Not `disabled`, which would take the focus away from whoever steps to the end.
    <Button
      key={name}
      variant="default"
      aria-disabled={isOver}
      {...(isOver && { 'data-disabled': true })}
      onClick={() => !isOver && goTo(to)}
    >
      {t(`player.${name}`)}
    </Button>
  ));
  return (
    <section className={classes.player} aria-label={t('player.label')}>
      <div className={classes.steps}>
        {first}
        {previous}
        <Button
          className={classes.play}
          aria-disabled={player.isAtEnd}
          {...(player.isAtEnd && { 'data-disabled': true })}
          onClick={() => !player.isAtEnd && player.toggle()}
        >
          {player.isPlaying ? t('player.pause') : t('player.play')}
        </Button>
        {next}
        {end}
      </div>
      <label className={classes.scrubber}>
        <span className={`${classes.where} numbers`}>
          <span>{where}</span>
          <span title={event?.recordedAt}>{recorded}</span>
        </span>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={t('player.scrubber')}
          aria-valuetext={event ? `${where}, ${recorded}, ${event.title}` : where}
          onChange={({ currentTarget: { value } }) => goTo(Number(value))}
        />
      </label>
      <div className={classes.pins}>
        {(['from', 'to'] as const).map((which) => (
          <Button key={which} variant="default" className="numbers" onClick={() => pin(which)}>
            {pins[which] === undefined
              ? t(`player.pin.${which}`)
              : t(`player.pinned.${which}`, { position: formats.whole(pins[which]) })}
          </Button>
        ))}
        <Button
          variant="subtle"
          className={classes.unpin}
          data-shown={pins.from !== undefined || pins.to !== undefined || undefined}
          onClick={() => set({ from: undefined, to: undefined })}
        >
          {t('player.unpin')}
        </Button>
      </div>
      <p className={classes.keys}>{t('player.keys')}</p>
    </section>
  );
}
