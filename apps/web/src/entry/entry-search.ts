/** What the address of a form says besides what it is. */
export interface EntrySearch {
  session?: string;
  series?: string;
  effect?: string;
  /** Of the plan of follow-ups. */
  day?: number;
  /** Of a follow-up: somebody was on the line when the form was opened. */
  reached?: true;
  /** Of a consent. */
  kind?: string;
}

export function entrySearch({ session, series, effect, day, reached, kind }: Record<string, unknown>): EntrySearch {
  return {
    ...(typeof session === 'string' && { session }),
    ...(typeof series === 'string' && { series }),
    ...(typeof effect === 'string' && { effect }),
    ...(typeof day === 'number' && { day }),
    ...(reached === true && { reached }),
    ...(typeof kind === 'string' && { kind }),
  };
}
