import { EventLog } from '#event-log/event-log.js';
import { type Clock, type Instant, instantOf } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { Inject, Injectable } from '@nestjs/common';
import { type DimensionContext } from './domain/rates/dimensions.js';
import { type Moment, momentOf } from './domain/rates/moment.js';
import { FactStore, type FactView, type ViewBlock } from './fact-store.js';
import { OUTCOMES_CLOCK } from './outcomes-clock.js';
import { OutcomeVocabularies } from './outcome-vocabularies.js';

/** Whose figures, as known when, and as of when what only time changes is worked out. */
export interface AskedScope {
  clinicIds: readonly string[];
  /** A position of the log, for one clinic alone. */
  knownAt?: number;
  /** As known at this instant. */
  knownOn?: Instant;
  /** By default, when the figure was known: now, or the instant that was asked for. */
  at?: Instant;
}

/** The facts that a figure is made of. All parts of one answer use the same. */
export interface FigureScope {
  clinics: { clinicId: string; knownAt: number }[];
  at: Instant;
  timeZone: string;
  parts: ScopePart[];
}

/** Whole clients of one clinic. */
export interface ScopePart extends ViewBlock {
  moment: Moment;
  context: DimensionContext;
}

/** Opens the facts that figures are made of. */
@Injectable()
export class FigureScopes {
  private readonly groupOfType: ReadonlyMap<string, string>;

  constructor(
    private readonly store: FactStore,
    private readonly log: EventLog,
    vocabularies: OutcomeVocabularies,
    @Inject(OUTCOMES_CLOCK) private readonly clock: Clock,
  ) {
    this.groupOfType = new Map([...vocabularies.sideEffects].map(([type, { group }]) => [type, group]));
  }

  /**
   * @throws Problem `clinic_not_found`, `known_at_ambiguous` where a position is asked for of several clinics, or beside an
   *   instant
   */
  async open(asked: AskedScope): Promise<FigureScope> {
    const { clinicIds, knownAt, knownOn } = asked;
    if (knownAt !== undefined && (clinicIds.length > 1 || knownOn !== undefined)) {
      const detail = 'knownAt is a position in the log of one clinic; take knownOn, an instant, for several.';
      throw new Problem('invalid', 'known_at_ambiguous', detail, { field: 'knownAt' });
    }
    const views: FactView[] = [];
    for (const clinicId of clinicIds) {
      const position = knownOn === undefined ? knownAt : await this.lastPositionAt(clinicId, knownOn);
      views.push(await this.store.view(clinicId, position));
    }
    const at = asked.at ?? knownOn ?? (await this.instantOf(clinicIds[0]!, knownAt)) ?? instantOf(this.clock.now());
    return {
      clinics: views.map(({ clinicId, position }) => ({ clinicId, knownAt: position })),
      at,
      timeZone: views[0]!.timeZone,
      parts: views.flatMap((view) => this.partsOf(view, Date.parse(at))),
    };
  }

  private partsOf({ clinicId, blocks }: FactView, at: number): ScopePart[] {
    const context = { clinicId, groupOfType: this.groupOfType };
    return blocks.map((part) => ({ ...part, moment: momentOf(part.block, at), context }));
  }

  private async instantOf(clinicId: string, position: number | undefined): Promise<Instant | undefined> {
    if (position === undefined) return undefined;
    return (await this.log.readLog(clinicId, position, 1))[0]?.recordedAt;
  }

  /** The last position that was recorded by the instant, -1 where none was. Instants of recording never fall in a log. */
  private async lastPositionAt(clinicId: string, instant: Instant): Promise<number> {
    let recorded = 0;
    let later = (await this.log.head(clinicId)).nextPosition;
    while (recorded < later) {
      const middle = Math.floor((recorded + later) / 2);
      const [event] = await this.log.readLog(clinicId, middle, 1);
      if (event!.recordedAt <= instant) recorded = middle + 1;
      else later = middle;
    }
    return recorded - 1;
  }
}
