import { type Signal } from './signals-query';

/** Signals of more side effects before those of fewer, each as they came: good news does not hide what needs a look. */
export function moreFirst<One extends Pick<Signal, 'direction'>>(signals: readonly One[]): One[] {
  return [
    ...signals.filter(({ direction }) => direction === 'above'),
    ...signals.filter(({ direction }) => direction !== 'above'),
  ];
}
