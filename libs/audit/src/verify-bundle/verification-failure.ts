/** What the first failed check of a bundle is called (log format §8). */
export type FailureCode =
  | 'E_MANIFEST'
  | 'E_SIG'
  | 'E_ORIGIN'
  | 'E_CHECKPOINT'
  | 'E_POLICY'
  | 'E_CANON'
  | 'E_INDEX'
  | 'E_LOG'
  | 'E_ROOT'
  | 'E_FORK'
  | 'E_ROLLBACK'
  | 'E_CONSISTENCY'
  | 'E_COMMIT'
  | 'E_MISSING_PART'
  | 'E_STREAM'
  | 'E_TIME'
  | 'E_DUP'
  | 'E_CORRECTS'
  | 'E_ERASE'
  | 'E_PROOF';

/** Where the failure was met: a line of events.ndjson, or a file of the bundle. */
export interface FailurePlace {
  index?: number;
  file?: string;
}

/** A check of the bundle that failed. `detail` says in a sentence what is wrong, without quoting what it holds. */
export class VerificationFailure extends Error {
  override readonly name = 'VerificationFailure';

  constructor(
    readonly code: FailureCode,
    readonly detail: string,
    readonly place: FailurePlace = {},
  ) {
    super(`${code}: ${detail}`);
  }
}
