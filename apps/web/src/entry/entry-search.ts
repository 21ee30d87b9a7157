/** What the address of a form says besides what it is. */
export interface EntrySearch {
  session?: string;
  series?: string;
  effect?: string;
  /** Of the plan of follow-ups. */
  day?: number;
  /** Of a consent. */
  kind?: string;
}

export function entrySearch({ session, series, effect, day, kind }: Record<string, unknown>): EntrySearch {
  return {
    ...(typeof session === 'string' && { session }),
    ...(typeof series === 'string' && { series }),
    ...(typeof effect === 'string' && { effect }),
    ...(typeof day === 'number' && { day }),
    ...(typeof kind === 'string' && { kind }),
  };
}
