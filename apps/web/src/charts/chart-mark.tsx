import { type KeyboardEvent } from 'react';
import classes from './charts.module.css';

/** `hollow` may still change; the triangles lie beyond a limit, upwards or downwards; the diamond is between. */
export type MarkShape = 'dot' | 'hollow' | 'up' | 'down' | 'diamond';

interface ChartMarkProps {
  x: number;
  y: number;
  shape: MarkShape;
  /** Everything that the mark stands for, in words. */
  label: string;
  isChosen?: boolean;
  onOpen?: () => void;
}

const FINGER = 14;
const PATHS = { up: 'M0 -7L7 5.5H-7z', down: 'M0 7L7 -5.5H-7z', diamond: 'M0 -7L7 0L0 7L-7 0z' };

/** A point of a chart, which the keyboard reaches and which opens what it was counted from. */
export function ChartMark({ x, y, shape, label, isChosen = false, onOpen }: ChartMarkProps) {
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen?.();
  }
  return (
    <g
      className={classes.mark}
      transform={`translate(${x} ${y})`}
      tabIndex={0}
      role={onOpen ? 'button' : 'img'}
      aria-label={label}
      {...(onOpen && { 'aria-pressed': isChosen, onClick: onOpen, onKeyDown: press })}
    >
      <title>{label}</title>
      <circle r={FINGER} className={classes.finger} />
      {isChosen && <circle r={11} className={classes.chosen} />}
      {shape === 'dot' && <circle r={4.5} className={classes.dot} />}
      {shape === 'hollow' && <circle r={4.5} className={classes.hollow} />}
      {(shape === 'up' || shape === 'down') && <path d={PATHS[shape]} className={classes.beyond} />}
      {shape === 'diamond' && <path d={PATHS.diamond} className={classes.between} />}
    </g>
  );
}
