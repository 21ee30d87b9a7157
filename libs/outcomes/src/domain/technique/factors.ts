import { type Dimension } from '../rates/dimensions.js';

/** What can be compared, and the values that are compared where nobody names others. */
export interface Factor {
  dimension: Dimension;
  exposed: readonly string[];
  reference: readonly string[];
}

export const FACTORS: readonly Factor[] = [
  { dimension: 'technique_deviation', exposed: ['deviated'], reference: ['none'] },
  { dimension: 'adherence', exposed: ['partly', 'missed'], reference: ['kept'] },
  {
    dimension: 'needle_length',
    exposed: ['1001_to_1500', '1501_to_2000', 'over_2000'],
    reference: ['up_to_250', '251_to_500', '501_to_1000'],
  },
  { dimension: 'passes', exposed: ['5_to_6', 'over_6'], reference: ['1_to_2', '3_to_4'] },
  {
    dimension: 'endpoint',
    exposed: ['pinpoint_bleeding_sparse', 'pinpoint_bleeding_uniform', 'over_endpoint'],
    reference: ['none', 'erythema'],
  },
  { dimension: 'device', exposed: ['rf_pen'], reference: ['pen'] },
];
