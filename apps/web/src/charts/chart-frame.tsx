import { type ReactNode } from 'react';
import classes from './charts.module.css';

export const MARGIN = { top: 18, right: 16, bottom: 34, left: 52 } as const;

interface ChartFrameProps {
  width: number;
  height: number;
  label: string;
  x: readonly { at: number; text: string }[];
  y: readonly { at: number; text: string }[];
  /** What the axes count. */
  xTitle?: string;
  yTitle?: string;
  children: ReactNode;
}

/** Axes and grid of a chart. The ticks stand where the scales of the caller put them, in pixels. */
export function ChartFrame({ width, height, label, x, y, xTitle, yTitle, children }: ChartFrameProps) {
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  return (
    <>
      {yTitle && (
        <p className={classes.axisTitle} aria-hidden="true">
          {yTitle}
        </p>
      )}
      <svg width={width} height={height} className={classes.chart} role="group" aria-label={label}>
        {y.map(({ at, text }) => (
          <g key={at} aria-hidden="true">
            <line x1={MARGIN.left} x2={right} y1={at} y2={at} className={classes.base} />
            <text x={MARGIN.left - 8} y={at} dy="0.32em" textAnchor="end" className={classes.tick}>
              {text}
            </text>
          </g>
        ))}
        {x.map(({ at, text }) => (
          <text
            key={at}
            x={at}
            y={bottom + 22}
            textAnchor={at > right - 24 ? 'end' : at < MARGIN.left + 24 ? 'start' : 'middle'}
            className={classes.tick}
            aria-hidden="true"
          >
            {text}
          </text>
        ))}
        {children}
      </svg>
      {xTitle && (
        <p className={classes.axisTitle} data-end aria-hidden="true">
          {xTitle}
        </p>
      )}
    </>
  );
}

/** At most so many of the items as there is room for, evenly, the last among them. */
export function everyFew<Item>(items: readonly Item[], room: number): Item[] {
  const step = Math.max(1, Math.ceil(items.length / Math.max(1, room)));
  return items.filter((_, index) => (items.length - 1 - index) % step === 0);
}
