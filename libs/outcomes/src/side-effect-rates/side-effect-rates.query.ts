import { type Clock, type Instant, instantOf } from '#kernel/clock.js';
import { ReadModels } from '#projections/read-models.js';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ClinicCalendar } from '../clinic-calendar.js';
import { knownFacts } from '../known-at.js';
import { OUTCOMES_CLOCK } from '../outcomes-clock.js';
import { OutcomeVocabularies } from '../outcome-vocabularies.js';
import { readSideEffectRates, type SideEffectRates } from './side-effect-rates.js';

export class ReadSideEffectRates extends Query<SideEffectRates> {
  constructor(
    readonly clinicId: string,
    /** What only time changes (a window that closed) is evaluated at this instant; by default, now. */
    readonly at?: Instant,
    readonly knownAt?: number,
  ) {
    super();
  }
}

@QueryHandler(ReadSideEffectRates)
export class ReadSideEffectRatesHandler implements IQueryHandler<ReadSideEffectRates> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clinics: ClinicCalendar,
    private readonly vocabularies: OutcomeVocabularies,
    @Inject(OUTCOMES_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ clinicId, at, knownAt }: ReadSideEffectRates): Promise<SideEffectRates> {
    const { timeZone } = await this.clinics.byId(clinicId);
    const moment = { at: at ?? instantOf(this.clock.now()), timeZone };
    const known = await knownFacts(this.readModels, clinicId, knownAt);
    return readSideEffectRates(known, moment, this.vocabularies.sideEffects);
  }
}
