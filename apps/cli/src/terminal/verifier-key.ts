import { LedgerError } from '#ledger/ledger-error.js';
import { parseVerifierKey, type SignatureType, type VerifierKey } from '#ledger/note-key.js';
import { InvalidArgumentError } from 'commander';

/** Reads an argument that is the verifier key of a log, or of a witness. */
export function keyOf(type: SignatureType): (vkey: string) => VerifierKey {
  return (vkey) => {
    try {
      const key = parseVerifierKey(vkey);
      if (key.type === type) return key;
      throw new InvalidArgumentError(`Its key has the signature type ${key.type}, where ${type} is needed.`);
    } catch (error) {
      if (error instanceof LedgerError) throw new InvalidArgumentError(error.detail);
      throw error;
    }
  };
}
