// fires: verifier-shares-only-the-ledger
import { append } from '#event-log/append.js';

export const read = append;
