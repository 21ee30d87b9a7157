import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { eachEffect, type Filters } from '../domain/rates/each-unit.js';
import { addDuration, type Durations, resolutionOf, resolutionWords } from '../domain/results/resolution.js';
import { headOf } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { type ResolutionBody } from './resolution.answer.js';

/** How long side effects last. */
export class ReadResolution extends Query<ResolutionBody> {
  constructor(
    readonly scope: AskedScope,
    readonly filters: Filters,
    /** Of side effects that began within so many days of their session. */
    readonly windowDays: number,
  ) {
    super();
  }
}

@QueryHandler(ReadResolution)
export class ReadResolutionHandler implements IQueryHandler<ReadResolution> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute({ scope: asked, filters, windowDays }: ReadResolution): Promise<ResolutionBody> {
    const scope = await this.scopes.open(asked);
    const durations: Durations = { days: [], resolved: [] };
    for (const { block, moment, context, ranges } of scope.parts) {
      eachEffect(block, moment, filters, context, ranges, (effect, session) => {
        const isInWindow = block.effectOnsetDay[effect]! <= block.day[session]! + windowDays;
        if (isInWindow) addDuration(durations, block, moment, effect);
      });
    }
    const resolution = resolutionOf(durations);
    return { ...headOf(scope), ...resolution, words: resolutionWords(resolution) };
  }
}
