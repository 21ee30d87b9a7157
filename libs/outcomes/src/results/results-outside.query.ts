import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { withheldGroups } from '../domain/rates/disclosure.js';
import { improvementOf } from '../domain/results/improvement.js';
import { type AskedScope } from '../figure-scope.js';
import { OutcomeVocabularies } from '../outcome-vocabularies.js';
import { outsideHeadOf, outsideShare } from '../outside.answer.js';
import { OutsideScopes } from '../outside-scope.js';
import { changesOf, type ScaleChanges } from './client-changes.js';
import { type OutsideRespondersBody, type OutsideResultsBody } from './results-outside.answer.js';

/** Who responded, as it may leave the clinic. */
export class ReadResultsOutside extends Query<OutsideResultsBody> {
  constructor(readonly scope: AskedScope) {
    super();
  }
}

@QueryHandler(ReadResultsOutside)
export class ReadResultsOutsideHandler implements IQueryHandler<ReadResultsOutside> {
  constructor(
    private readonly scopes: OutsideScopes,
    private readonly vocabularies: OutcomeVocabularies,
  ) {}

  async execute({ scope: asked }: ReadResultsOutside): Promise<OutsideResultsBody> {
    const { scope, clientsMin } = await this.scopes.open(asked);
    const found = changesOf(scope, this.vocabularies.scales);
    return {
      ...outsideHeadOf(scope, clientsMin),
      responders: found.map((changes) => outsideResponders(changes, clientsMin)),
    };
  }
}

/** Each scale and arm is of other clients, and nothing adds them up: none has to hide another. */
function outsideResponders({ scale, arm, changes }: ScaleChanges, clientsMin: number): OutsideRespondersBody {
  const { responders } = improvementOf(changes);
  const group = { affected: responders.numerator, followed: responders.denominator };
  const { events, sizes } = withheldGroups([group], clientsMin);
  const hidden = { events: events[0]!, size: sizes[0]! };
  return {
    ...{ scale: scale.code, arm, withheld: hidden.events || hidden.size },
    ...outsideShare(responders, hidden),
  };
}
