/** The parts of the practice, in the order in which they are shown. */
export const PARTS = [
  ...(['staff', 'devices', 'lots', 'products', 'presets', 'thresholds', 'templates', 'settings', 'changes'] as const),
];
export type Part = (typeof PARTS)[number];

export interface PracticeSearch {
  part?: Part;
}

export function practiceSearch(search: Record<string, unknown>): PracticeSearch {
  const part = PARTS.find((one) => one === search.part);
  return part === undefined ? {} : { part };
}
