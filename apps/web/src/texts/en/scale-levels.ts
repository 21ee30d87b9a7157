/** What the values of scales mean, where that is more than a point on a line. */
export const scaleLevels = {
  goodman_baron_qualitative: {
    '1': 'macular',
    '2': 'mild',
    '3': 'moderate, flattens on stretching',
    '4': 'severe, does not flatten',
  },
  gais_1_5_lower: {
    '1': 'very much improved',
    '2': 'much improved',
    '3': 'improved',
    '4': 'no change',
    '5': 'worse',
  },
  gais_minus1_3_higher: {
    '-1': 'worse',
    '0': 'no change',
    '1': 'improved',
    '2': 'much improved',
    '3': 'very much improved',
  },
  lemperle_wrinkle: { '0': 'none', '5': 'very deep, redundant folds' },
  fitzpatrick_wrinkle: { '1': 'fine', '5': 'moderate', '9': 'deep' },
  quartile_improvement: {
    '0': 'none',
    '1': 'less than 25 %',
    '2': '25 to 50 %',
    '3': '51 to 75 %',
    '4': 'more than 75 %',
  },
  pain_nrs: { '0': 'no pain', '10': 'worst pain' },
  vas_satisfaction: { '0': 'none', '10': 'full' },
  satisfaction_likert: { '1': 'very dissatisfied', '5': 'very satisfied' },
  pore_texture_local: { '0': 'fine', '4': 'very coarse' },
} as const;
