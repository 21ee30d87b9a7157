/** Separates elements of a GS1 code that have no fixed length. */
const SEPARATOR = '\u001d';
/** Lengths of the elements with a fixed one that stand on cartridges: article, production, best before, expiry. */
const FIXED: Readonly<Record<string, number>> = { '01': 14, '02': 14, '11': 6, '13': 6, '15': 6, '17': 6 };
const LOT = '10';

/**
 * Finds the lot of the register that a scanned code is about: the code is the lot number itself, or a GS1 code that holds
 * it (GS1 General Specifications, application identifier 10), raw or with its identifiers in parentheses.
 */
export function scannedLot(code: string, lots: readonly string[]): string | undefined {
  const said = code.trim().replace(/^\][A-Za-z]\d/, '');
  const meant = [said, lotInWords(said), lotInRaw(said)].map((one) => one?.toUpperCase());
  return lots.find((lot) => meant.includes(lot.toUpperCase()));
}

function lotInWords(said: string): string | undefined {
  return /\(10\)([^(]+)/.exec(said)?.[1]?.trim();
}

function lotInRaw(said: string): string | undefined {
  let rest = said;
  while (rest.length > 2) {
    const identifier = rest.slice(0, 2);
    const body = rest.slice(2);
    if (identifier === LOT) return body.split(SEPARATOR)[0];
    const length = FIXED[identifier];
    const end = body.indexOf(SEPARATOR);
    if (length === undefined && end < 0) return undefined;
    const after = body.slice(length ?? end);
    rest = after.startsWith(SEPARATOR) ? after.slice(1) : after;
  }
  return undefined;
}
