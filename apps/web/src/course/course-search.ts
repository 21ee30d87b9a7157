/** What of a client's photos is shown beside each other. */
export interface CourseSearch {
  view?: string;
  /** Ids of the two photos; the first and the last of the view where nothing is said. */
  left?: string;
  right?: string;
  /** Side by side; one over the other with a slider where nothing is said. */
  beside?: true;
}

export function courseSearch({ view, left, right, beside }: Record<string, unknown>): CourseSearch {
  return {
    ...(typeof view === 'string' && { view }),
    ...(typeof left === 'string' && { left }),
    ...(typeof right === 'string' && { right }),
    ...(beside === true && { beside }),
  };
}
