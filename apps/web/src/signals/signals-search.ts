export interface SignalsSearch {
  /** Those that were answered too. */
  all?: true;
}

export function signalsSearch({ all }: Record<string, unknown>): SignalsSearch {
  return all === true ? { all } : {};
}
