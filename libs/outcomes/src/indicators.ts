import { Injectable } from '@nestjs/common';
import { type Indicator, indicatorsOf } from './domain/rates/indicators.js';
import { notInList } from './figure.request.js';
import { OutcomeVocabularies } from './outcome-vocabularies.js';

/** The indicators that every clinic watches. */
@Injectable()
export class Indicators {
  readonly all: readonly Indicator[];

  constructor(vocabularies: OutcomeVocabularies) {
    this.all = indicatorsOf([...vocabularies.sideEffects.values()].map(({ group }) => group));
  }

  /** @throws Problem `value_not_in_list` */
  byCode(code = 'any'): Indicator {
    const found = this.all.find((indicator) => indicator.code === code);
    if (!found)
      throw notInList(
        'indicator',
        this.all.map((indicator) => indicator.code),
      );
    return found;
  }
}
