/** Problem details (RFC 9457), with the facts of their code beside them. */
export interface ProblemDetails {
  code: string;
  detail: string;
  status: number;
  instance?: string;
  [fact: string]: unknown;
}

/** The service refused, and says why in a sentence that people may read. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    readonly status: number,
    problem: ProblemDetails | undefined,
  ) {
    super(problem?.detail ?? `The service answered ${status}.`);
    this.name = 'ApiProblem';
    this.code = problem?.code ?? 'unknown';
    this.facts = problem ?? {};
  }
}

/** A request that did not arrive, or whose answer did not: nothing is known of what became of it. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError;
}
