/** What the address of a session says besides its id. */
export interface SessionSearch {
  /** What is open; the recorder where nothing is said. */
  part?: 'area' | 'reaction' | 'close';
  /** The type of reaction that was chosen. */
  type?: string;
  /** Of a session that has no booking: whose it will be, and which of a series. */
  client?: string;
  series?: string;
  number?: number;
}

export function sessionSearch({ part, type, client, series, number }: Record<string, unknown>): SessionSearch {
  return {
    ...((part === 'area' || part === 'reaction' || part === 'close') && { part }),
    ...(typeof type === 'string' && { type }),
    ...(typeof client === 'string' && { client }),
    ...(typeof series === 'string' && { series }),
    ...(typeof number === 'number' && { number }),
  };
}
