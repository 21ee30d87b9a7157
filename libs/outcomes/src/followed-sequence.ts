import { planUnits, type UnitQuery } from './domain/rates/each-unit.js';
import { type FollowedSequence, SequenceBuilder } from './domain/surveillance/followed-sequence.js';
import { type FigureScope } from './figure-scope.js';

/** The followed sessions of a scope, in the order in which they were held. */
export function followedSequence(
  scope: FigureScope,
  query: Pick<UnitQuery, 'windowDays' | 'filters'>,
): FollowedSequence {
  const builder = new SequenceBuilder();
  for (const { block, moment, context, ranges } of scope.parts) {
    builder.add(block, planUnits(block, moment, { ...query, unit: 'session', groupBy: [] }, context), ranges);
  }
  return builder.finished();
}
