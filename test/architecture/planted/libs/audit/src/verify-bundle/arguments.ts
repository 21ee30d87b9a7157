// fires: verifier-shares-only-the-ledger
import { Command } from 'commander';

export const program = Command;
