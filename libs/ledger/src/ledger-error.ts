/** What is wrong with bytes that should follow the log's format. The codes are stable. */
export type LedgerErrorCode =
  // JSON and its canonical form
  | 'invalid_json'
  | 'duplicate_key'
  | 'lone_surrogate'
  | 'number_not_finite'
  | 'integer_not_exact'
  | 'nested_too_deep'
  | 'not_a_json_value'
  | 'not_canonical'
  // leaves and parts
  | 'invalid_leaf'
  | 'leaf_too_large'
  | 'invalid_part_name'
  | 'invalid_salt'
  | 'not_nfc'
  | 'nul_character'
  // the tree
  | 'invalid_hash'
  | 'invalid_tree_size'
  | 'index_outside_tree'
  // signed notes, checkpoints and proof files
  | 'invalid_key'
  | 'invalid_note'
  | 'invalid_signature'
  | 'unsigned_note'
  | 'invalid_checkpoint'
  | 'invalid_empty_root'
  | 'invalid_tlog_proof'
  | 'invalid_add_checkpoint';

/**
 * Bytes or values that the log's format refuses. `detail` says in a sentence what was wrong and where; `position` is
 * an offset into the text in UTF-16 code units, where the text was being read. Neither quotes the text itself, which
 * may be personal.
 */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerErrorCode,
    readonly detail: string,
    readonly position?: number,
  ) {
    super(`${code}: ${detail}`);
  }
}
