/**
 * The bytes of a base64 text (RFC 4648 §4, padded), or undefined if it is not exactly how these bytes are written.
 * `Buffer.from` skips what it does not know and does not look at the bits to spare, so one value would have many
 * spellings.
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** The same for base64url without padding (RFC 4648 §5). */
export function decodeBase64Url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
